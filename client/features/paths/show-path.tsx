import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useExplore } from '../../hooks/explore-context.js';
import { drawPath } from '../../state/kept-paths.js';

interface Props {
  readonly entities: readonly string[];
  /** What it says while the path is not shown. */
  readonly label: string;
  /** Name of the step where something of the path is drawn first. */
  readonly step: string;
}

/** Shows a path on the graph, or no longer; what is missing of it is drawn. */
export function ShowPath({ entities, label, step }: Props) {
  const { t } = useTranslation('paths');
  const { act, picture, select, showRoute, state } = useExplore();
  const isShown = state.route?.entities.join('\n') === entities.join('\n');
  const show = () => {
    if (entities.some((id) => !picture.spots.has(id))) act(step, (now) => drawPath(now, entities));
    // What is selected would stand out instead.
    select(null);
    showRoute({ entities });
  };
  return (
    <Button
      size="compact-xs"
      variant={isShown ? 'filled' : 'default'}
      aria-pressed={isShown}
      onClick={() => (isShown ? showRoute(null) : show())}
    >
      {isShown ? t('shown') : label}
    </Button>
  );
}
