import { Button, CloseButton, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { KeptPath } from '../../../server/contract/chart.js';
import type { EntityLabel } from '../../../server/contract/views.js';
import { useExplore } from '../../hooks/explore-context.js';
import { dropPath } from '../../state/kept-paths.js';
import { countWords } from '../../words/count-words.js';
import { describeRules } from '../../words/path-words.js';
import classes from './paths.module.css';
import { ShowPath } from './show-path.js';

interface Props {
  readonly onAskAgain: (path: KeptPath, ends: readonly EntityLabel[]) => void;
}

/** The paths that the chart keeps. */
export function KeptPathList({ onAskAgain }: Props) {
  const { t } = useTranslation('paths');
  const { picture, view, act } = useExplore();
  if (picture.paths.length === 0) return null;
  const nodes = new Map((view?.nodes ?? []).map((node) => [node.id, node]));
  const labelOf = (id: string): EntityLabel => nodes.get(id) ?? { id, kind: 'person', name: id };
  return (
    <Stack gap={6} component="section" aria-label={t('kept')}>
      <h2 className="section-title">{t('kept')}</h2>
      {picture.paths.map((path) => {
        const { entities } = path;
        const labels = [entities[0] ?? '', entities.at(-1) ?? ''].map(labelOf);
        const ends = labels.map(({ name }) => name).join(' – ');
        const missing = entities.filter((id) => !picture.spots.has(id)).length;
        return (
          <div key={`${entities.join('\n')} ${path.rules.by}`} className={classes['path']}>
            <Group gap={4} wrap="nowrap" justify="space-between" align="flex-start">
              <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
                {ends}
              </Text>
              <CloseButton
                size="sm"
                aria-label={t('stepDrop', { ends })}
                onClick={() => act(t('stepDrop', { ends }), (now) => dropPath(now, path))}
              />
            </Group>
            <Text size="xs" c="dimmed">
              {countWords('link', entities.length - 1)} · {describeRules(path.rules)}
              {missing > 0 && ` · ${t('missing', { missing, total: entities.length })}`}
            </Text>
            <Group gap={6} mt={4}>
              <ShowPath entities={entities} label={t('show')} step={t('stepDraw', { ends })} />
              <Button size="compact-xs" variant="default" onClick={() => onAskAgain(path, labels)}>
                {t('askAgain')}
              </Button>
            </Group>
          </div>
        );
      })}
    </Stack>
  );
}
