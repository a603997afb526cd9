import type { SetLine, TextStyle, Typesetter } from '../text/typesetter.js';
import { polygon } from './marks.js';
import type { PageFlow } from './page-flow.js';
import type { PrintTheme } from './print-theme.js';

export interface Column {
  readonly title: string;
  /** Share of the width of the table. */
  readonly share: number;
}

export interface Table {
  readonly title: string;
  /** Below the title: what the table holds. */
  readonly words: string;
  readonly columns: readonly Column[];
  readonly rows: Iterable<readonly string[]>;
}

const TITLE: TextStyle = { size: 11, weight: 'strong' };
const WORDS: TextStyle = { size: 7, weight: 'regular' };
const HEAD: TextStyle = { size: 7, weight: 'strong' };
const CELL: TextStyle = { size: 7, weight: 'regular' };
const LEADING = 8.9;
const PADDING = 2.4;
const GUTTER = 8;

/** Rows in tables, over as many pages as they take; heads are repeated, long rows are split. */
export class TableLayout {
  constructor(
    private readonly flow: PageFlow,
    private readonly theme: PrintTheme,
    private readonly typesetter: Typesetter,
  ) {}

  #lefts(columns: readonly Column[]): { left: number; width: number }[] {
    const { left, width } = this.flow.area;
    const whole = columns.reduce((sum, { share }) => sum + share, 0);
    let x = left;
    return columns.map(({ share }) => {
      const own = (width * share) / whole;
      x += own;
      return { left: x - own, width: own - GUTTER };
    });
  }

  #rule(): void {
    const { left, width } = this.flow.area;
    const { y } = this.flow;
    const d = polygon(
      [
        [left, y],
        [left + width, y],
      ],
      false,
    );
    this.flow.add({ is: 'path', d, stroke: this.theme.rule, width: 0.4 });
  }

  #cells(
    cells: readonly (readonly SetLine[])[],
    columns: readonly Column[],
    from: number,
    until: number,
    style: TextStyle,
  ): void {
    const places = this.#lefts(columns);
    this.flow.skip(PADDING);
    for (let index = from; index < until; index += 1) {
      cells.forEach((lines, column) => {
        const line = lines[index];
        if (line) this.flow.put(line, places[column]?.left ?? 0, style.size, this.theme.text);
      });
      this.flow.skip(LEADING);
    }
    this.flow.skip(PADDING);
    this.#rule();
  }

  #set(cells: readonly string[], columns: readonly Column[], style: TextStyle): SetLine[][] {
    const places = this.#lefts(columns);
    return cells.map((cell, column) =>
      this.typesetter.wrap(cell, style, places[column]?.width ?? 0),
    );
  }

  #head(columns: readonly Column[]): void {
    const cells = this.#set(
      columns.map(({ title }) => title),
      columns,
      HEAD,
    );
    this.#cells(cells, columns, 0, Math.max(...cells.map(({ length }) => length)), HEAD);
  }

  #title({ title, words, columns }: Table): void {
    const { left, width } = this.flow.area;
    this.flow.put(this.typesetter.set(title, TITLE), left, TITLE.size, this.theme.text);
    this.flow.skip(TITLE.size * 1.5);
    for (const line of this.typesetter.wrap(words, WORDS, width)) {
      this.flow.put(line, left, WORDS.size, this.theme.faint);
      this.flow.skip(LEADING);
    }
    this.flow.skip(3);
    this.#rule();
    this.#head(columns);
  }

  #row(row: readonly string[], columns: readonly Column[]): void {
    const cells = this.#set(row, columns, CELL);
    const lines = Math.max(1, ...cells.map(({ length }) => length));
    let from = 0;
    while (from < lines) {
      const fitting = Math.floor((this.flow.room - 2 * PADDING) / LEADING);
      const rest = lines - from;
      // A row stays together, but where it is longer than half a page.
      const isSplit = fitting < rest && rest * LEADING > this.flow.area.height / 2 && fitting >= 3;
      if (fitting < rest && !isSplit) {
        this.flow.newPage();
        this.#head(columns);
        if (rest * LEADING < this.flow.room) continue;
      }
      const taken = Math.min(rest, Math.floor((this.flow.room - 2 * PADDING) / LEADING));
      this.#cells(cells, columns, from, from + Math.max(1, taken), CELL);
      from += Math.max(1, taken);
    }
  }

  /** Begins on the page at hand where there is room for title, head and some rows. */
  async add(table: Table, breathe: () => Promise<void> | undefined): Promise<void> {
    if (this.flow.room < 110) this.flow.newPage();
    else this.flow.skip(18);
    this.#title(table);
    for (const row of table.rows) {
      this.#row(row, table.columns);
      await breathe();
    }
  }
}
