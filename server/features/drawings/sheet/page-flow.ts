import type { SetLine } from '../text/typesetter.js';
import { type Mark, type Page, textMark } from './marks.js';
import { type Box, printArea } from './paper.js';

/** Pages that fill from above; a new one begins where there is no room. */
export class PageFlow {
  readonly pages: Page[] = [];
  readonly area: Box;
  #y = 0;

  constructor(private readonly size: { readonly width: number; readonly height: number }) {
    this.area = printArea(size);
  }

  get y(): number {
    return this.#y;
  }

  /** Points left on the page. */
  get room(): number {
    return this.pages.length === 0 ? 0 : this.area.top + this.area.height - this.#y;
  }

  newPage(): void {
    this.pages.push({ ...this.size, marks: [] });
    this.#y = this.area.top;
  }

  add(...marks: readonly Mark[]): void {
    // Spread arguments end at some hundred thousand.
    for (const mark of marks) this.pages.at(-1)?.marks.push(mark);
  }

  skip(height: number): void {
    this.#y += height;
  }

  /** A line of text with its top at the present height. */
  put(line: SetLine, x: number, size: number, colour: string): void {
    this.add(textMark(line, x, this.#y + size * 0.98, size, colour));
  }
}
