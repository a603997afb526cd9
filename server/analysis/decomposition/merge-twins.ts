import { findTwins, type Rows } from './twins.js';

/** A graph whose nodes stand for several of another. */
export interface SizedRows extends Rows {
  /** Nodes in each class. */
  readonly sizes: Float64Array;
}

/** A graph whose nodes are the classes of twins of another. */
export interface TwinClasses extends SizedRows {
  /** The class of each node of the other graph. */
  readonly classOf: Int32Array;
}

/**
 * Merges twins into one node each. Classes are numbered from the most neighbours to the fewest, equal
 * numbers as a breadth-first search meets them: rows of equal length follow each other, and what is
 * visited together lies close in memory.
 *
 * @param rows connected.
 */
export function mergeTwins(rows: Rows): TwinClasses {
  const first = findTwins(rows);
  const { offsets, targets } = rows;
  const degree = (node: number): number => (offsets[node + 1] ?? 0) - (offsets[node] ?? 0);
  const classes = breadthFirst(rows).filter((node) => first[node] === node);
  classes.sort((left, right) => degree(right) - degree(left));

  const classOf = new Int32Array(first.length);
  classes.forEach((node, number) => (classOf[node] = number));
  const sizes = new Float64Array(classes.length);
  first.forEach((twin, node) => {
    const of = classOf[twin] ?? 0;
    classOf[node] = of;
    sizes[of] = (sizes[of] ?? 0) + 1;
  });

  const starts = new Int32Array(classes.length + 1);
  const neighbours: number[] = [];
  classes.forEach((node, number) => {
    const row = targets.subarray(offsets[node], offsets[node + 1]);
    const ofClasses = row.filter((target) => first[target] === target);
    for (const target of ofClasses.map((each) => classOf[each] ?? 0).sort())
      neighbours.push(target);
    starts[number + 1] = neighbours.length;
  });
  return { offsets: starts, targets: Int32Array.from(neighbours), classOf, sizes };
}

function breadthFirst({ offsets, targets }: Rows): number[] {
  const queue = [0];
  const met = new Uint8Array(offsets.length - 1);
  met[0] = 1;
  for (const node of queue) {
    for (const target of targets.subarray(offsets[node], offsets[node + 1])) {
      if (met[target] === 1) continue;
      met[target] = 1;
      queue.push(target);
    }
  }
  return queue;
}
