import type { Csr } from '../../../../server/analysis/csr.js';
import { createRandom } from '../../../../server/analysis/random.js';
import { buildCsr } from '../build-csr.js';

function draw(count: number, links: number, directed: boolean, seed: number): Csr {
  const random = createRandom(seed);
  // Low numbers more often: some nodes lie between many others.
  const pick = (): number => Math.floor(count * random() ** 3);
  const pairs = Array.from({ length: links }, (): [number, number] => [pick(), pick()]);
  return buildCsr(count, pairs, { directed });
}

/** Graphs in which betweenness differs widely, some nodes are alone and some pairs without a path. */
export const HUBS: readonly { readonly name: string; readonly csr: Csr }[] = [
  { name: 'sparse', csr: draw(120, 150, false, 1) },
  { name: 'dense', csr: draw(80, 500, false, 2) },
  { name: 'directed', csr: draw(100, 250, true, 3) },
  {
    name: 'a star',
    csr: buildCsr(
      40,
      Array.from({ length: 39 }, (_, at) => [0, at + 1]),
    ),
  },
];
