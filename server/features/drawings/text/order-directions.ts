/** A part of a line that reads in one direction, as UAX #9 numbers levels: even ones to the right. */
export interface DirectedRun {
  readonly level: 0 | 1 | 2;
  /** Characters with what is put on them, in the order of reading. */
  readonly clusters: readonly string[];
}

type Kind = 'left' | 'right' | 'number' | 'neutral';

const RIGHT =
  /^[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const SEPARATOR = /^[.,:/-]$/u;
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

function kindOf(cluster: string): Kind {
  if (/^\p{Nd}/u.test(cluster)) return 'number';
  if (RIGHT.test(cluster) && /^[\p{L}\p{M}]/u.test(cluster)) return 'right';
  return /^\p{L}/u.test(cluster) ? 'left' : 'neutral';
}

/** Numbers after text to the left read to the right within it (W2, W4, W7). */
function resolveNumbers(clusters: readonly string[], kinds: Kind[]): void {
  let strong: Kind = 'left';
  kinds.forEach((kind, index) => {
    if (kind === 'left' || kind === 'right') strong = kind;
    else if (kind === 'number' && strong === 'left') kinds[index] = 'left';
  });
  kinds.forEach((kind, index) => {
    const isBetween = kinds[index - 1] === 'number' && kinds[index + 1] === 'number';
    if (kind === 'neutral' && isBetween && SEPARATOR.test(clusters[index] ?? '')) {
      kinds[index] = 'number';
    }
  });
}

const OPENING = '([{«‹';
const CLOSING = ')]}»›';

/** Places of brackets and of those that close them. */
function bracketPairs(clusters: readonly string[], kinds: readonly Kind[]): [number, number][] {
  const open: { closing: string | undefined; at: number }[] = [];
  const pairs: [number, number][] = [];
  clusters.forEach((cluster, at) => {
    if (kinds[at] !== 'neutral') return;
    const opening = OPENING.indexOf(cluster);
    if (opening >= 0) open.push({ closing: CLOSING[opening], at });
    const match = open.findLastIndex(({ closing }) => closing === cluster);
    const opener = open[match];
    if (!opener) return;
    pairs.push([opener.at, at]);
    open.length = match;
  });
  return pairs;
}

/** Both brackets of a pair read as what they hold does, where what stands before does too (N0). */
function resolveBrackets(clusters: readonly string[], kinds: Kind[]): void {
  for (const [from, until] of bracketPairs(clusters, kinds)) {
    const held = kinds.slice(from + 1, until);
    const before = kinds.slice(0, from).findLast((kind) => kind === 'left' || kind === 'right');
    const holdsLeft = held.includes('left');
    const holdsRight = held.includes('right') || held.includes('number');
    if (!holdsLeft && !holdsRight) continue;
    const side = !holdsLeft && before === 'right' ? 'right' : 'left';
    kinds[from] = side;
    kinds[until] = side;
  }
}

/** What stands between two parts of one direction takes it, everything else that of the line (N1, N2). */
function resolveNeutrals(kinds: Kind[]): void {
  const sideOf = (kind: Kind | undefined) =>
    kind === undefined || kind === 'left' ? 'left' : 'right';
  for (let from = 0; from < kinds.length; from += 1) {
    if (kinds[from] !== 'neutral') continue;
    let until = from;
    while (kinds[until] === 'neutral') until += 1;
    const before = sideOf(kinds[from - 1]);
    kinds.fill(before === sideOf(kinds[until]) ? before : 'left', from, until);
    from = until;
  }
}

const LEVELS = { left: 0, right: 1, number: 2, neutral: 0 } as const;

/** Turns each row of runs of at least a level round, from the highest level down (L2). */
function reorder(runs: readonly DirectedRun[]): DirectedRun[] {
  let ordered = [...runs];
  for (const level of [2, 1]) {
    const next: DirectedRun[] = [];
    let turned: DirectedRun[] = [];
    for (const run of ordered) {
      if (run.level >= level) {
        turned.unshift(run);
        continue;
      }
      next.push(...turned, run);
      turned = [];
    }
    ordered = [...next, ...turned];
  }
  return ordered;
}

/**
 * The parts of a line from left to right. The Unicode Bidirectional Algorithm (UAX #9) for lines that
 * read to the right as a whole and hold no embeddings or isolates, which `cleanText` takes out.
 */
export function orderDirections(text: string): DirectedRun[] {
  const clusters = Array.from(segmenter.segment(text), ({ segment }) => segment);
  const kinds = clusters.map(kindOf);
  resolveNumbers(clusters, kinds);
  resolveBrackets(clusters, kinds);
  resolveNeutrals(kinds);
  const runs: { level: 0 | 1 | 2; clusters: string[] }[] = [];
  clusters.forEach((cluster, index) => {
    const level = LEVELS[kinds[index] ?? 'left'];
    const last = runs.at(-1);
    if (last?.level === level) last.clusters.push(cluster);
    else runs.push({ level, clusters: [cluster] });
  });
  return reorder(runs);
}
