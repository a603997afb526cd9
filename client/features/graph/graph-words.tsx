import { Kbd, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isMac } from '../../commands/is-mac.js';
import { spellKeys } from '../../commands/keys.js';
import { commands } from '../../commands/registry.js';
import { i18n } from '../../i18n/i18n.js';
import { OVER_GRAPH } from '../../stage/covers.js';
import type { StageModel, StageNode } from '../../stage/stage-model.js';
import { countWords } from '../../words/count-words.js';
import { ENTITY_KIND_WORDS } from '../../words/kind-words.js';
import classes from './stage-panel.module.css';

interface Line {
  readonly other: StageNode;
  readonly links: number;
  readonly label: string;
}

/** The lines of an entity, that of most links first. */
function linesOf({ nodes, ties }: StageModel, id: string): Line[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return ties
    .filter(({ a, b }) => a === id || b === id)
    .flatMap(({ a, b, links, label }) => {
      const other = byId.get(a === id ? b : a);
      return other ? [{ other, links, label }] : [];
    })
    .toSorted((one, two) => two.links - one.links || (one.other.name < two.other.name ? -1 : 1));
}

/** What a node is, in words. */
function kindOf({ kind, stands }: StageNode): string {
  if (stands === undefined) return ENTITY_KIND_WORDS[kind].one;
  return i18n.t('graph:foldOf', { entities: countWords('entity', stands) });
}

/** Where one stands, in one sentence; empty where nothing that is drawn is selected. */
export function describeStand(model: StageModel, selected: string | null): string {
  const here = model.nodes.find(({ id }) => id === selected);
  if (!here) return '';
  const count = model.ties.filter(({ a, b }) => a === here.id || b === here.id).length;
  const stand = i18n.t('graph:stand', { name: here.name, kind: kindOf(here), count });
  return here.pinned ? i18n.t('graph:pinned', { stand }) : stand;
}

interface Props {
  readonly model: StageModel;
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
}

/** The graph to be read instead of looked at: where one stands, what is linked there, and the keys. */
export function GraphWords({ model, selected, onSelect }: Props) {
  const { t } = useTranslation('graph');
  const here = model.nodes.find(({ id }) => id === selected);
  return (
    <section
      className={classes['words']}
      aria-label={t('graphInWords')}
      tabIndex={0}
      {...OVER_GRAPH}
    >
      <Stack gap={8}>
        <Title order={3} size="sm">
          {here ? describeStand(model, selected) : t('noneSelected')}
        </Title>
        {here && (
          <ul style={{ margin: 0, padding: 0, listStyle: 'none' }} aria-label={t('linesFromHere')}>
            {linesOf(model, here.id).map(({ other, label }) => (
              <li key={other.id}>
                <UnstyledButton className={classes['line']} onClick={() => onSelect(other.id)}>
                  <Text size="sm">{other.name}</Text>
                  <Text size="xs" c="dimmed">
                    {kindOf(other)} · {label}
                  </Text>
                </UnstyledButton>
              </li>
            ))}
          </ul>
        )}
        <Title order={3} size="sm">
          {t('keysOnGraph')}
        </Title>
        <dl style={{ margin: 0 }}>
          {commands
            .list()
            .filter(({ on }) => on === 'graph')
            .map(({ id, keys = [], title }) => (
              <div key={id}>
                <dt>
                  <Kbd size="xs">{keys.map((each) => spellKeys(each, isMac())).join(', ')}</Kbd>
                </dt>
                <Text component="dd" size="xs" m={0} mb={4}>
                  {title}
                </Text>
              </div>
            ))}
        </dl>
      </Stack>
    </section>
  );
}
