/** Rows of neighbours, each sorted ascending: those of `i` are `targets[offsets[i]] …`. */
export interface Rows {
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
}

/**
 * Gathers nodes that have the same neighbours: open twins, not linked to each other, or closed
 * twins, linked to each other and otherwise to the same nodes. A node cannot have twins of both sorts.
 *
 * @returns for each node the first of its twins (itself, if it is that).
 */
export function findTwins(rows: Rows): Int32Array {
  const order = rows.offsets.length - 1;
  const first = Int32Array.from({ length: order }, (_, node) => node);
  const sums = sumNeighbours(rows);
  gather(rows, first, (node) => sums[node] ?? 0);
  gather(rows, first, (node) => ((sums[node] ?? 0) + mix(node)) | 0);
  return first;
}

/** A number per node that is the same for nodes with the same neighbours, and seldom for others. */
function sumNeighbours({ offsets, targets }: Rows): Int32Array {
  const sums = new Int32Array(offsets.length - 1);
  for (let node = 0; node < sums.length; node++) {
    let sum = 0;
    const end = offsets[node + 1] ?? 0;
    for (let at = offsets[node] ?? 0; at < end; at++) sum = (sum + mix(targets[at] ?? 0)) | 0;
    sums[node] = sum;
  }
  return sums;
}

/** Spreads whole numbers over 32 bits (the finisher of MurmurHash3, A. Appleby, public domain). */
function mix(node: number): number {
  let mixed = node + 1;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

function gather(rows: Rows, first: Int32Array, signatureOf: (node: number) => number): void {
  const seen = new Map<number, number[]>();
  for (let node = 0; node < first.length; node++) {
    if (first[node] !== node) continue;
    const signature = signatureOf(node);
    const alike = seen.get(signature);
    if (alike === undefined) {
      seen.set(signature, [node]);
      continue;
    }
    const twin = alike.find((other) => areTwins(rows, other, node));
    if (twin === undefined) alike.push(node);
    else first[node] = twin;
  }
}

/** Whether two nodes have the same neighbours, each other not counted. */
function areTwins({ offsets, targets }: Rows, left: number, right: number): boolean {
  let leftAt = offsets[left] ?? 0;
  let rightAt = offsets[right] ?? 0;
  const leftEnd = offsets[left + 1] ?? 0;
  const rightEnd = offsets[right + 1] ?? 0;
  if (leftEnd - leftAt !== rightEnd - rightAt) return false;
  while (leftAt < leftEnd || rightAt < rightEnd) {
    if (leftAt < leftEnd && targets[leftAt] === right) leftAt++;
    else if (rightAt < rightEnd && targets[rightAt] === left) rightAt++;
    else if (leftAt < leftEnd && rightAt < rightEnd && targets[leftAt] === targets[rightAt]) {
      leftAt++;
      rightAt++;
    } else return false;
  }
  return true;
}
