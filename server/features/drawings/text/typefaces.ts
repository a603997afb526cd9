import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';
import { unpackWoff } from './unpack-woff.js';

export type Weight = 'regular' | 'strong';

/** Noto Sans (SIL Open Font License) comes in files by script; the first that holds a text sets it. */
const FILES = [
  ['noto-sans', 'latin'],
  ['noto-sans', 'latin-ext'],
  ['noto-sans', 'vietnamese'],
  ['noto-sans', 'cyrillic'],
  ['noto-sans', 'cyrillic-ext'],
  ['noto-sans', 'greek'],
  ['noto-sans', 'greek-ext'],
  ['noto-sans-arabic', 'arabic'],
] as const;

const WEIGHTS: Readonly<Record<Weight, number>> = { regular: 400, strong: 600 };

/** One file of a font. */
export interface Typeface {
  /** As `latin-ext-400`; unique. */
  readonly id: string;
  readonly font: fontkit.Font;
  /** Joins its letters from right to left. */
  readonly isRightToLeft: boolean;
  /** The TrueType file, and a smaller one of the same font for browsers. */
  readonly trueType: Buffer;
  readonly woff2: () => Buffer;
}

const { resolve } = createRequire(import.meta.url);

function openTypeface(family: string, script: string, weight: number): Typeface {
  const path = (ending: string) =>
    resolve(`@fontsource/${family}/files/${family}-${script}-${weight}-normal.${ending}`);
  const trueType = unpackWoff(readFileSync(path('woff')));
  return {
    id: `${script}-${weight}`,
    font: fontkit.create(trueType),
    isRightToLeft: script === 'arabic',
    trueType,
    woff2: () => readFileSync(path('woff2')),
  };
}

const opened = new Map<Weight, readonly Typeface[]>();

/** The files of one weight, read when they are first asked for. */
export function typefacesOf(weight: Weight): readonly Typeface[] {
  const known = opened.get(weight);
  if (known) return known;
  const faces = FILES.map(([family, script]) => openTypeface(family, script, WEIGHTS[weight]));
  opened.set(weight, faces);
  return faces;
}

/** The typeface of an id that `typefacesOf` gave out. */
export function typefaceOf(id: string): Typeface {
  const found = [...opened.values()].flat().find((face) => face.id === id);
  if (!found) throw new Error(`no typeface ${id} is open`);
  return found;
}
