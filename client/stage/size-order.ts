import type { Stage } from './stage.js';

type StageGraph = Stage['graph'];

/** Nodes by radius, the largest first: sorted anew only after the graph has changed. */
export class SizeOrder {
  readonly #graph: StageGraph;
  #sorted: readonly string[] | null = null;

  constructor(graph: StageGraph) {
    this.#graph = graph;
    const change = () => {
      this.#sorted = null;
    };
    graph.on('nodeAdded', change);
    graph.on('nodeDropped', change);
    graph.on('nodeAttributesUpdated', change);
  }

  largestFirst(): readonly string[] {
    if (this.#sorted) return this.#sorted;
    const sized = this.#graph.mapNodes((id, { radius }) => ({ id, radius }));
    sized.sort((a, b) => b.radius - a.radius || (a.id < b.id ? -1 : 1));
    this.#sorted = sized.map(({ id }) => id);
    return this.#sorted;
  }
}
