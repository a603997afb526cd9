import Graph from 'graphology';
import { inSlices } from '../breathe.js';
import { isLarge } from './level-of-detail.js';
import type { Stage } from './stage.js';
import type { StageModel } from './stage-model.js';
import { countChanges, syncGraph, syncSteps } from './sync-graph.js';

/** Changes that are made at once; more would stall the page. */
const AT_ONCE = 3_000;

interface Shown {
  /** Brings the picture up to date with the emphasis: at once, or with the next frame. */
  readonly renew: (schedule: boolean) => void;
  /** The graph holds what the model says. */
  readonly onBuilt: () => void;
}

/**
 * Draws the model. Many changes are made in slices on a graph that Sigma does not look at, and come into
 * sight together. Returns what breaks it off, for a model that comes after.
 */
export function showModel(stage: Stage, model: StageModel, { renew, onBuilt }: Shown): () => void {
  const { sigma, graph, motion } = stage;
  if (!motion.isBuilding && countChanges(stage, model) <= AT_ONCE) {
    syncGraph(stage, model);
    renew(false);
    onBuilt();
    return () => undefined;
  }
  let isBrokenOff = false;
  if (!motion.isBuilding) {
    motion.isBuilding = true;
    // Sigma would work at every single change.
    sigma.setGraph(new Graph({ type: 'undirected' }));
  }
  // Lines that can be pointed at are drawn twice.
  const pointsAtLines = !isLarge(model.nodes.length, model.ties.length);
  if (sigma.getSetting('enableEdgeEvents') !== pointsAtLines) {
    sigma.setSetting('enableEdgeEvents', pointsAtLines);
  }
  const build = async () => {
    if (!(await inSlices(syncSteps(stage, model), () => isBrokenOff))) return;
    requestAnimationFrame(() => {
      if (isBrokenOff) return;
      // Finds what is pointed at; all is drawn with it below.
      renew(true);
      motion.isBuilding = false;
      sigma.setGraph(graph);
      onBuilt();
    });
  };
  void build();
  return () => {
    isBrokenOff = true;
  };
}
