import { createNodeImageProgram } from '@sigma/node-image';
import type { Attributes } from 'graphology-types';
import { createNodeCompoundProgram, type NodeProgramType } from 'sigma/rendering';

/** Pixels of a node's picture; twice the largest radius on a dense screen. */
const TEXTURE_SIZE = 96;

const shared = {
  drawingMode: 'color',
  keepWithinCircle: false,
  size: { mode: 'force', value: TEXTURE_SIZE },
  debounceTimeout: 20,
} as const;

/** A node: the larger shape in the colour of its ring, on it the shape of its kind in its colour. */
export function createNodeProgram<N extends Attributes, E extends Attributes>(): NodeProgramType<
  N,
  E
> {
  return createNodeCompoundProgram<N, E>([
    createNodeImageProgram<N, E>({ ...shared, colorAttribute: 'ring', imageAttribute: 'back' }),
    createNodeImageProgram<N, E>({ ...shared, colorAttribute: 'color', imageAttribute: 'front' }),
  ]);
}
