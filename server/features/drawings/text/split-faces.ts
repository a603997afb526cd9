import type { DirectedRun } from './order-directions.js';
import type { Typeface } from './typefaces.js';

/** A part of a line that one file of the font sets. */
export interface FacePart {
  readonly face: Typeface;
  /** In the order in which the font wants it: of reading where it turns the letters itself. */
  readonly text: string;
}

/** Stands for what no file holds. */
const UNKNOWN = '\u{FFFD}';

const MIRRORED: ReadonlyMap<string, string> = new Map(
  ['()', '[]', '{}', '<>', '«»', '‹›'].flatMap(([open = '', close = '']) => [
    [open, close],
    [close, open],
  ]),
);

function holds({ font }: Typeface, cluster: string): boolean {
  return [...cluster].every((character) =>
    font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0),
  );
}

interface Stretch {
  readonly face: Typeface;
  readonly clusters: string[];
}

function stretchesOf(
  clusters: readonly string[],
  faces: readonly Typeface[],
  onUnknown: (cluster: string) => void,
): Stretch[] {
  const stretches: Stretch[] = [];
  for (const cluster of clusters) {
    const last = stretches.at(-1);
    // Blanks and figures stay with the letters before them.
    const face =
      last && holds(last.face, cluster) ? last.face : faces.find((each) => holds(each, cluster));
    if (!face) onUnknown(cluster);
    const used = face ?? faces[0];
    if (!used) continue;
    const drawn = face ? cluster : UNKNOWN;
    if (last?.face === used) last.clusters.push(drawn);
    else stretches.push({ face: used, clusters: [drawn] });
  }
  return stretches;
}

/** The parts of a run from left to right, each with the first file of the font that holds it. */
export function splitFaces(
  { level, clusters }: DirectedRun,
  faces: readonly Typeface[],
  onUnknown: (cluster: string) => void,
): FacePart[] {
  const stretches = stretchesOf(clusters, faces, onUnknown);
  if (level !== 1)
    return stretches.map(({ face, clusters: all }) => ({ face, text: all.join('') }));
  return stretches.reverse().map(({ face, clusters: all }) => ({
    face,
    text: face.isRightToLeft
      ? all.join('')
      : all
          .reverse()
          .map((cluster) => MIRRORED.get(cluster) ?? cluster)
          .join(''),
  }));
}
