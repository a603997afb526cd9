import { CATALOGUE } from '../../server/analysis/catalogue.js';
import type { MeasureId } from '../state/node-look.js';

/** What the sizes of entities stand for: how many links, or a measure of the run. */
export function sizeWords(sizeBy: string): string {
  return sizeBy === 'links'
    ? 'number of links'
    : CATALOGUE[sizeBy as MeasureId].title.toLowerCase();
}
