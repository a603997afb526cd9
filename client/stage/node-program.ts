import { createNodeImageProgram } from '@sigma/node-image';
import type { Attributes } from 'graphology-types';
import { createNodeCompoundProgram, type NodeProgramType } from 'sigma/rendering';
import { ENTITY_KINDS } from '../../server/contract/entity.js';
import { backImage, frontImage } from './node-shapes.js';

/** Pixels of a node's picture; twice the largest radius on a dense screen. */
const TEXTURE_SIZE = 96;

/** Side of the canvas that gathers them: room for a hundred, and more come on another one. */
const MOST_TEXTURE = 1_024;

const shared = {
  drawingMode: 'color',
  keepWithinCircle: false,
  size: { mode: 'force', value: TEXTURE_SIZE },
  // The default of 4,096 takes 64 MB and a tenth of a second, for each of the two.
  maxTextureSize: MOST_TEXTURE,
  debounceTimeout: 20,
} as const;

/** Reads pictures before the first node needs them: each that comes later has all drawn anew. */
function preload(program: unknown, images: readonly string[]): void {
  const { textureManager } = program as {
    textureManager: { registerImage(image: string): Promise<void> };
  };
  for (const image of images) void textureManager.registerImage(image);
}

/** A node: the larger shape in the colour of its ring, on it the shape of its kind in its colour. */
export function createNodeProgram<N extends Attributes, E extends Attributes>(): NodeProgramType<
  N,
  E
> {
  const back = createNodeImageProgram<N, E>({
    ...shared,
    colorAttribute: 'ring',
    imageAttribute: 'back',
  });
  const front = createNodeImageProgram<N, E>({
    ...shared,
    colorAttribute: 'color',
    imageAttribute: 'front',
  });
  preload(back, ENTITY_KINDS.map(backImage));
  preload(
    front,
    ENTITY_KINDS.flatMap((kind) => [frontImage(kind, false), frontImage(kind, true)]),
  );
  return createNodeCompoundProgram<N, E>([back, front]);
}
