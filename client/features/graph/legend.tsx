import { Group, Text, UnstyledButton, useComputedColorScheme } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ENTITY_KINDS } from '../../../server/contract/entity.js';
import { CHANGES } from '../../../server/contract/window-comparison.js';
import { useCommands } from '../../commands/use-commands.js';
import { useExplore } from '../../hooks/explore-context.js';
import { EntityIcon } from '../../parts/entity-icon.js';
import { GroupSwatch } from '../../parts/group-swatch.js';
import { FoldIcon } from '../../parts/fold-icon.js';
import { OVER_GRAPH } from '../../stage/covers.js';
import { STAGE_COLOURS } from '../../theme/palette.js';
import { KIND_COLOURS } from '../../theme/hue-colours.js';
import { CHANGE_SIGNS, CHANGE_WORDS } from '../../words/change-words.js';
import { ENTITY_KIND_WORDS } from '../../words/kind-words.js';
import { sizeWords } from '../../words/size-words.js';
import { ComparedLegend } from './compared-legend.js';
import classes from './stage-panel.module.css';

interface LineSampleProps {
  readonly dash?: string;
  readonly colour?: string;
  readonly words: string;
}

function LineSample({ dash, colour, words }: LineSampleProps) {
  return (
    <Group gap={6} wrap="nowrap">
      <svg width={28} height={8} aria-hidden>
        <line
          x1={0}
          x2={28}
          y1={4}
          y2={4}
          stroke={colour ?? 'currentColor'}
          strokeWidth={colour ? 3.5 : 2}
          strokeDasharray={dash}
        />
      </svg>
      <Text size="xs" style={{ whiteSpace: 'nowrap' }}>
        {words}
      </Text>
    </Group>
  );
}

/** Windows lower than this begin with the short legend. */
const ROOMY_HEIGHT = 850;

/** What shapes, colours, lines and sizes stand for, of what is drawn now. */
export function Legend({ isWhole = false }: { readonly isWhole?: boolean }) {
  const { t } = useTranslation(['graph', 'acts']);
  const { drawn, picture, looks, comparison, state } = useExplore();
  const scheme = useComputedColorScheme('light');
  const [wasOpened, setIsOpen] = useState(() => window.innerHeight >= ROOMY_HEIGHT);
  const isOpen = wasOpened || isWhole;
  const seen = new Set(drawn.nodes.map(({ kind }) => kind));
  const kinds = ENTITY_KINDS.filter((kind) => seen.has(kind));
  const standing = [...drawn.nodes, ...drawn.groups.flatMap(({ members }) => members)];
  const hues = standing.map(({ id }) => looks.get(id)?.hue);
  const groups = [...new Set(hues.flatMap((hue) => (hue?.by === 'group' ? [hue.group] : [])))];
  const byGroup = picture.colourBy === 'community';
  const size = sizeWords(picture.sizeBy);
  useCommands([
    {
      ...{ id: 'graph.legend', group: 'Graph', run: () => setIsOpen(!isOpen) },
      title: t(isOpen ? 'acts:shortLegend' : 'acts:wholeLegend'),
    },
  ]);
  if (comparison) return <ComparedLegend comparison={comparison} />;
  return (
    <section
      className={classes['legend']}
      aria-label={t('legend')}
      data-open={isOpen || undefined}
      {...OVER_GRAPH}
    >
      <Group gap="4px 12px" wrap="nowrap" justify="space-between">
        <Group gap="4px 12px" className={classes['lines'] ?? ''}>
          <LineSample words={t('supported')} />
          <LineSample dash="5 3" words={t('unconfirmed')} />
          <LineSample dash="2 3" words={t('doubtful')} />
          {picture.paths.length > 0 && (
            <LineSample colour={STAGE_COLOURS[scheme].edgeKept} words={t('keptPath')} />
          )}
        </Group>
        <UnstyledButton
          className={classes['legend-title']}
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          {t('legend')} {isOpen ? <IconChevronDown size={14} /> : <IconChevronUp size={14} />}
        </UnstyledButton>
      </Group>
      {isOpen && (
        <>
          <Group gap="4px 12px">
            {kinds.map((kind) => (
              <Group key={kind} gap={4} wrap="nowrap">
                <EntityIcon
                  kind={kind}
                  size={14}
                  colour={
                    byGroup && kind !== 'touchpoint'
                      ? 'var(--mantine-color-gray-6)'
                      : KIND_COLOURS[kind]
                  }
                />
                <Text size="xs">{ENTITY_KIND_WORDS[kind].one}</Text>
              </Group>
            ))}
          </Group>
          {drawn.groups.length > 0 && (
            <Group gap={6} wrap="nowrap">
              <FoldIcon count={drawn.groups[0]?.members.length ?? 2} />
              <Text size="xs">{t('foldedGroup')}</Text>
            </Group>
          )}
          {byGroup && groups.length > 0 && (
            <Group gap="4px 10px" role="list" aria-label={t('groups')}>
              {groups
                .sort((a, b) => a - b)
                .map((group) => (
                  <Group key={group} gap={4} wrap="nowrap" role="listitem">
                    <GroupSwatch group={group} />
                    <Text size="xs">{group}</Text>
                  </Group>
                ))}
            </Group>
          )}
          <Text size="xs" c="dimmed">
            {t(drawn.shared ? 'linesMeanShared' : 'linesMean')}
          </Text>
        </>
      )}
      {state.changes.size > 0 && (
        <Text size="xs">
          {t('fromAToB', {
            signs: CHANGES.map((each) => `${CHANGE_SIGNS[each]} ${CHANGE_WORDS[each]}`).join(' · '),
          })}
        </Text>
      )}
      <Text size="xs" c="dimmed">
        {t(byGroup ? 'colourGroup' : 'colourKind', { size })}
      </Text>
      {(picture.arrangement?.guides.length ?? 0) > 0 && (
        <Text size="xs" c="dimmed">
          {t('timeOrder')}
        </Text>
      )}
    </section>
  );
}
