import { Button, Group, List, Text, UnstyledButton } from '@mantine/core';
import { IconPin, IconPinnedOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PathRules, PathView } from '../../../server/contract/paths.js';
import type { SourceView } from '../../../server/contract/views.js';
import { useCommands } from '../../commands/use-commands.js';
import { useExplore } from '../../hooks/explore-context.js';
import { EntityIcon } from '../../parts/entity-icon.js';
import { dropPath, isKept, keepPath } from '../../state/kept-paths.js';
import { KIND_COLOURS } from '../../theme/hue-colours.js';
import { countWords } from '../../words/count-words.js';
import { PathStep } from './path-step.js';
import classes from './paths.module.css';
import { ShowPath } from './show-path.js';
import { useShowPath } from './use-show-path.js';

interface Props {
  readonly path: PathView;
  readonly number: number;
  readonly rules: PathRules;
  readonly sources: readonly SourceView[];
}

/** One path: why it is listed, its steps with the records they rest on. */
export function FoundPath({ path, number, rules, sources }: Props) {
  const { t } = useTranslation('paths');
  const { act, select, picture } = useExplore();
  const entities = path.entities.map(({ id }) => id);
  const kept = { entities, rules };
  const isOnChart = isKept(picture, kept);
  const nameOf = (id: string) => path.entities.find((each) => each.id === id)?.name ?? id;
  const last = path.entities.at(-1)?.name ?? '';
  const ends = `${path.entities[0]?.name ?? ''} – ${last}`;
  const keepOrDrop = () =>
    isOnChart
      ? act(t('stepDrop', { ends }), (now) => dropPath(now, kept))
      : act(t('stepKeep', { ends }), (now) => keepPath(now, kept));
  const step = t('stepShow', { name: last });
  const shown = useShowPath();
  const ofPath = { group: 'Graph', words: t('pathWords') } as const;
  const key = entities.join(' ');
  useCommands([
    {
      ...{ ...ofPath, id: `paths.show-found ${key}`, title: t('showFound', { number, ends }) },
      cannot: shown.isShown(entities) ? t('shown') : undefined,
      run: () => shown.show(entities, step),
    },
    {
      ...{ ...ofPath, id: `paths.keep ${key}`, run: keepOrDrop },
      title: t(isOnChart ? 'dropFound' : 'keepFound', { number, ends }),
    },
  ]);
  return (
    <section className={classes['path']} aria-label={t('path', { number })}>
      <Text size="sm" fw={600}>
        {t('path', { number })} · {countWords('link', path.length)}
        {path.order && ` · ${t(`order_${path.order.certainty}`)}`}
      </Text>
      <Group gap={6} my={4}>
        <ShowPath entities={entities} label={t('showOnGraph')} step={step} />
        <Button
          size="compact-xs"
          variant="default"
          leftSection={isOnChart ? <IconPinnedOff size={12} /> : <IconPin size={12} />}
          onClick={keepOrDrop}
        >
          {t(isOnChart ? 'drop' : 'keep')}
        </Button>
      </Group>
      {path.entities.map((entity, index) => {
        const taken = path.steps[index];
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
            {taken && <PathStep step={taken} sources={sources} nameOf={nameOf} />}
          </div>
        );
      })}
      <Text size="xs" fw={600} mt={6}>
        {t('why')}
      </Text>
      <List size="xs" c="dimmed" spacing={2} withPadding={false} className={classes['why'] ?? ''}>
        {path.why.map((sentence) => (
          <List.Item key={sentence}>{sentence}</List.Item>
        ))}
      </List>
    </section>
  );
}
