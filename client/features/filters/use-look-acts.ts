import { i18n } from '../../i18n/i18n.js';
import { useExplore } from '../../hooks/explore-context.js';
import type { Picture } from '../../state/picture.js';

/** Steps that change what colours and sizes stand for. */
export function useLookActs() {
  const { act } = useExplore();
  return {
    colourBy: (colourBy: Picture['colourBy']) =>
      act(i18n.t(`steps:colourBy_${colourBy}`), (now) => ({ ...now, colourBy })),
    sizeBy: (sizeBy: string) => act(i18n.t('steps:changeSize'), (now) => ({ ...now, sizeBy })),
  };
}
