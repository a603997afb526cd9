import { foldText } from './fold-text.js';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** What is drawn, made ready to be searched at every letter typed. */
export interface DrawnIndex<N extends Named> {
  readonly nodes: readonly N[];
  /** Name and id of each, folded. */
  readonly texts: readonly string[];
}

export function indexDrawn<N extends Named>(nodes: readonly N[]): DrawnIndex<N> {
  return { nodes, texts: nodes.map(({ id, name }) => `${foldText(name)}\n${foldText(id)}`) };
}

/** 0 = name or id is the text, 1 = begins with it, 2 = a word of it does, 3 = it is somewhere. */
function rank(text: string, asked: string): 0 | 1 | 2 | 3 {
  const [name = '', id = ''] = text.split('\n');
  if (name === asked || id === asked) return 0;
  if (name.startsWith(asked) || id.startsWith(asked)) return 1;
  return name.includes(` ${asked}`) ? 2 : 3;
}

/**
 * The drawn entities whose name or id holds every word of the text, the best first, among equals in
 * the order in which they were given; none for no text.
 */
export function findDrawn<N extends Named>({ nodes, texts }: DrawnIndex<N>, text: string): N[] {
  const asked = foldText(text).trim();
  if (asked === '') return [];
  const words = asked.split(/\s+/u);
  // No sorting: a letter alone finds most of what is drawn.
  const byRank: readonly [N[], N[], N[], N[]] = [[], [], [], []];
  texts.forEach((each, at) => {
    const node = nodes[at];
    if (node && words.every((word) => each.includes(word))) byRank[rank(each, asked)].push(node);
  });
  return byRank.flat();
}
