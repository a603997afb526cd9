import type { Csr } from '../csr.js';
import type { Blocks } from './blocks.js';
import type { Rows } from './twins.js';

/**
 * The links inside one block, its members renumbered by their place in it. Each row is sorted.
 *
 * @param places scratch, one number per node, all −1; left as it was.
 */
export function blockRows(skeleton: Csr, blocks: Blocks, block: number, places: Int32Array): Rows {
  const start = blocks.starts[block] ?? 0;
  const members = blocks.members.subarray(start, blocks.starts[block + 1]);
  members.forEach((node, place) => (places[node] = place));
  const counts = new Int32Array(members.length + 1);
  // The first member may lie in many blocks: its links are read from their other ends.
  forEachLink(skeleton, members, places, (from, to) => {
    counts[from + 1] = (counts[from + 1] ?? 0) + 1;
    if (to === 0) counts[1] = (counts[1] ?? 0) + 1;
  });
  for (let place = 0; place < members.length; place++) {
    counts[place + 1] = (counts[place + 1] ?? 0) + (counts[place] ?? 0);
  }
  const next = counts.slice(0, members.length);
  const targets = new Int32Array(counts[members.length] ?? 0);
  const put = (from: number, to: number): void => {
    const at = next[from] ?? 0;
    targets[at] = to;
    next[from] = at + 1;
  };
  forEachLink(skeleton, members, places, (from, to) => {
    put(from, to);
    if (to === 0) put(0, from);
  });
  members.forEach((node, place) => {
    places[node] = -1;
    targets.subarray(counts[place], counts[place + 1]).sort();
  });
  return { offsets: counts, targets };
}

function forEachLink(
  { offsets, targets }: Csr,
  members: Int32Array,
  places: Int32Array,
  visit: (from: number, to: number) => void,
): void {
  for (let place = 1; place < members.length; place++) {
    const node = members[place] ?? 0;
    const end = offsets[node + 1] ?? 0;
    for (let at = offsets[node] ?? 0; at < end; at++) {
      const to = places[targets[at] ?? 0] ?? -1;
      if (to !== -1) visit(place, to);
    }
  }
}
