import { Button, CloseButton, Group, Stack, Text } from '@mantine/core';
import type { KeptPath } from '../../../server/contract/chart.js';
import type { EntityLabel } from '../../../server/contract/views.js';
import { useExplore } from '../../hooks/explore-context.js';
import { drawPath, dropPath } from '../../state/kept-paths.js';
import { countOf } from '../../words/format.js';
import { describeRules } from '../../words/path-words.js';
import classes from './paths.module.css';

interface Props {
  readonly onAskAgain: (path: KeptPath, ends: readonly EntityLabel[]) => void;
}

/** The paths that the chart keeps. */
export function KeptPathList({ onAskAgain }: Props) {
  const { picture, view, act, showRoute, state } = useExplore();
  if (picture.paths.length === 0) return null;
  const nodes = new Map((view?.nodes ?? []).map((node) => [node.id, node]));
  const labelOf = (id: string): EntityLabel => nodes.get(id) ?? { id, kind: 'person', name: id };
  return (
    <Stack gap={6} component="section" aria-label="Kept on the chart">
      <h2 className="section-title">Kept on the chart</h2>
      {picture.paths.map((path) => {
        const { entities } = path;
        const ends = [entities[0] ?? '', entities.at(-1) ?? ''].map(labelOf);
        const names = ends.map(({ name }) => name).join(' – ');
        const missing = entities.filter((id) => !picture.spots.has(id)).length;
        const isShown = state.route?.entities.join('\n') === entities.join('\n');
        return (
          <div key={`${entities.join('\n')} ${path.rules.by}`} className={classes['path']}>
            <Group gap={4} wrap="nowrap" justify="space-between" align="flex-start">
              <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
                {names}
              </Text>
              <CloseButton
                size="sm"
                aria-label={`Drop path ${names}`}
                onClick={() => act(`Drop path ${names}`, (now) => dropPath(now, path))}
              />
            </Group>
            <Text size="xs" c="dimmed">
              {countOf(entities.length - 1, 'link', 'links')} · {describeRules(path.rules)}
              {missing > 0 && ` · ${missing} of ${entities.length} not drawn`}
            </Text>
            <Group gap={6} mt={4}>
              <Button
                size="compact-xs"
                variant={isShown ? 'filled' : 'default'}
                aria-pressed={isShown}
                onClick={() => {
                  if (!isShown && missing > 0) {
                    act(`Draw path ${names}`, (now) => drawPath(now, entities));
                  }
                  showRoute(isShown ? null : { entities });
                }}
              >
                {isShown ? 'Shown' : 'Show'}
              </Button>
              <Button size="compact-xs" variant="default" onClick={() => onAskAgain(path, ends)}>
                Ask again
              </Button>
            </Group>
          </div>
        );
      })}
    </Stack>
  );
}
