import { cleanText } from './clean-text.js';
import { orderDirections } from './order-directions.js';
import { splitFaces } from './split-faces.js';
import { type Typeface, typefacesOf, type Weight } from './typefaces.js';

export interface TextStyle {
  /** Points. */
  readonly size: number;
  readonly weight: Weight;
}

/** A part of a set line: drawn from `x`, counted from the left end of the line, in points. */
export interface TextRun {
  readonly face: string;
  readonly text: string;
  readonly x: number;
  readonly width: number;
  readonly isRightToLeft: boolean;
}

/** A line as it is drawn, from left to right. */
export interface SetLine {
  readonly runs: readonly TextRun[];
  readonly width: number;
}

const RIGHT_TO_LEFT = /[\p{Script=Arabic}]/u;

/** Sets text in the fonts that the program carries, the same on every machine. */
export class Typesetter {
  /** Characters that no font held so far. */
  readonly unknown = new Set<string>();
  readonly #advances = new Map<string, number>();
  /** Widths of whole texts, for a size of one point. */
  readonly #widths = new Map<string, number>();

  #advance(face: Typeface, text: string): number {
    const key = `${face.id}|${text}`;
    let advance = this.#advances.get(key);
    if (advance === undefined) {
      advance = face.font.layout(text, []).advanceWidth / face.font.unitsPerEm;
      this.#advances.set(key, advance);
    }
    return advance;
  }

  /** One line. */
  set(text: string, { size, weight }: TextStyle): SetLine {
    const faces = typefacesOf(weight);
    const runs: TextRun[] = [];
    let x = 0;
    for (const directed of orderDirections(cleanText(text))) {
      for (const part of splitFaces(directed, faces, (each) => this.unknown.add(each))) {
        const width = this.#advance(part.face, part.text) * size;
        const isRightToLeft = part.face.isRightToLeft && RIGHT_TO_LEFT.test(part.text);
        runs.push({ face: part.face.id, text: part.text, x, width, isRightToLeft });
        x += width;
      }
    }
    return { runs, width: x };
  }

  width(text: string, { size, weight }: TextStyle): number {
    const key = `${weight}|${text}`;
    let width = this.#widths.get(key);
    if (width === undefined) {
      ({ width } = this.set(text, { size: 1, weight }));
      this.#widths.set(key, width);
    }
    return width * size;
  }

  /** The text, or as much of it as the width takes, with an ellipsis. */
  fit(text: string, style: TextStyle, width: number): SetLine {
    const whole = this.set(text, style);
    if (whole.width <= width) return whole;
    const characters = [...cleanText(text)];
    let [low, high] = [0, characters.length];
    const cut = (count: number) => `${characters.slice(0, count).join('').trimEnd()}…`;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.width(cut(middle), style) <= width) low = middle;
      else high = middle - 1;
    }
    return this.set(cut(low), style);
  }

  /** The text in lines of a width; words that are wider are broken. */
  wrap(text: string, style: TextStyle, width: number): SetLine[] {
    const blank = this.width('a b', style) - this.width('ab', style);
    const lines: string[] = [];
    let line = '';
    let used = 0;
    for (const word of cleanText(text).split(' ')) {
      for (const piece of this.#breakWord(word, style, width)) {
        const needed = this.width(piece, style);
        if (line !== '' && used + blank + needed > width) {
          lines.push(line);
          line = '';
          used = 0;
        }
        used += (line === '' ? 0 : blank) + needed;
        line = line === '' ? piece : `${line} ${piece}`;
      }
    }
    if (line !== '') lines.push(line);
    return lines.map((each) => this.set(each, style));
  }

  #breakWord(word: string, style: TextStyle, width: number): string[] {
    if (this.width(word, style) <= width) return [word];
    const pieces: string[] = [];
    let piece = '';
    for (const character of word) {
      if (piece !== '' && this.width(piece + character, style) > width) {
        pieces.push(piece);
        piece = '';
      }
      piece += character;
    }
    return [...pieces, piece];
  }
}
