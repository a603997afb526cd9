import { useExplore } from '../../hooks/explore-context.js';
import type { Picture } from '../../state/picture.js';

/** Steps that change what colours and sizes stand for. */
export function useLookActs() {
  const { act } = useExplore();
  return {
    colourBy: (colourBy: Picture['colourBy']) =>
      act(`Colour by ${colourBy === 'kind' ? 'kind' : 'group'}`, (now) => ({ ...now, colourBy })),
    sizeBy: (sizeBy: string) => act('Change size', (now) => ({ ...now, sizeBy })),
  };
}
