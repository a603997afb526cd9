import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useShowPath } from './use-show-path.js';

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
  const path = useShowPath();
  const isShown = path.isShown(entities);
  return (
    <Button
      size="compact-xs"
      variant={isShown ? 'filled' : 'default'}
      aria-pressed={isShown}
      onClick={() => (isShown ? path.hide() : path.show(entities, step))}
    >
      {isShown ? t('shown') : label}
    </Button>
  );
}
