import { Button, Group, List, Text, UnstyledButton } from '@mantine/core';
import { IconPin, IconPinnedOff } from '@tabler/icons-react';
import type { PathRules, PathView } from '../../../server/contract/paths.js';
import type { SourceView } from '../../../server/contract/views.js';
import { useExplore } from '../../hooks/explore-context.js';
import { EntityIcon } from '../../parts/entity-icon.js';
import { drawPath, dropPath, isKept, keepPath } from '../../state/kept-paths.js';
import { KIND_COLOURS } from '../../theme/hue-colours.js';
import { countOf } from '../../words/format.js';
import { PathStep } from './path-step.js';
import classes from './paths.module.css';

interface Props {
  readonly path: PathView;
  readonly number: number;
  readonly rules: PathRules;
  readonly sources: readonly SourceView[];
}

/** One path: why it is listed, its steps with the records they rest on. */
export function FoundPath({ path, number, rules, sources }: Props) {
  const { act, showRoute, state, select, picture } = useExplore();
  const ids = path.entities.map(({ id }) => id);
  const isShown = state.route?.entities.join('\n') === ids.join('\n');
  const kept = { entities: ids, rules };
  const isOnChart = isKept(picture, kept);
  const nameOf = (id: string) => path.entities.find((each) => each.id === id)?.name ?? id;
  const ends = `${path.entities[0]?.name ?? ''} – ${path.entities.at(-1)?.name ?? ''}`;
  return (
    <section className={classes['path']} aria-label={`Path ${number}`}>
      <Text size="sm" fw={600}>
        Path {number} · {countOf(path.length, 'link', 'links')}
        {path.order && ` · ${path.order.certainty} order`}
      </Text>
      <Group gap={6} my={4}>
        <Button
          size="compact-xs"
          variant={isShown ? 'filled' : 'default'}
          aria-pressed={isShown}
          onClick={() => {
            if (isShown) {
              showRoute(null);
              return;
            }
            act(`Show path to ${path.entities.at(-1)?.name ?? ''}`, (now) => drawPath(now, ids));
            select(null);
            showRoute({ entities: ids });
          }}
        >
          {isShown ? 'Shown' : 'Show on graph'}
        </Button>
        <Button
          size="compact-xs"
          variant="default"
          leftSection={isOnChart ? <IconPinnedOff size={12} /> : <IconPin size={12} />}
          onClick={() =>
            isOnChart
              ? act(`Drop path ${ends}`, (now) => dropPath(now, kept))
              : act(`Keep path ${ends}`, (now) => keepPath(now, kept))
          }
        >
          {isOnChart ? 'Drop from chart' : 'Keep on chart'}
        </Button>
      </Group>
      {path.entities.map((entity, index) => {
        const step = path.steps[index];
        return (
          <div key={entity.id}>
            <UnstyledButton className={classes['entity']} onClick={() => select(entity.id)}>
              <EntityIcon
                kind={entity.kind}
                size={16}
                colour={KIND_COLOURS[entity.kind]}
                isLabelled
              />
              <Text size="sm">{entity.name}</Text>
            </UnstyledButton>
            {step && <PathStep step={step} sources={sources} nameOf={nameOf} />}
          </div>
        );
      })}
      <Text size="xs" fw={600} mt={6}>
        Why this path
      </Text>
      <List size="xs" c="dimmed" spacing={2} withPadding={false} className={classes['why'] ?? ''}>
        {path.why.map((sentence) => (
          <List.Item key={sentence}>{sentence}</List.Item>
        ))}
      </List>
    </section>
  );
}
