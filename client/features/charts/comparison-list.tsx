import { Group, Stack, Table, Text, UnstyledButton } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useExplore } from '../../hooks/explore-context.js';
import { EntityIcon } from '../../parts/entity-icon.js';
import type { Comparison } from '../../state/compare-pictures.js';
import type { Tie } from '../../state/merge-bundles.js';
import { COMPARED } from '../../theme/compared.js';
import { formatCount } from '../../words/format.js';
import { describeChanges } from './describe-changes.js';

/** Rows of a heading that are listed at first. */
const FIRST = 12;

interface Row {
  readonly key: string;
  readonly words: ReactNode;
  readonly figures?: string;
  readonly onClick: () => void;
}

function Section({
  title,
  sign,
  rows,
}: {
  readonly title: string;
  readonly sign: string;
  readonly rows: readonly Row[];
}) {
  const { t } = useTranslation('charts');
  const [shown, setShown] = useState(FIRST);
  if (rows.length === 0) return null;
  return (
    <Stack gap={2} role="group" aria-label={title}>
      <Text size="sm" fw={600}>
        {sign} {title}: {formatCount(rows.length)}
      </Text>
      {rows.slice(0, shown).map(({ key, words, figures, onClick }) => (
        <UnstyledButton key={key} px={4} onClick={onClick}>
          <Group gap={8} wrap="nowrap" justify="space-between">
            <Text size="sm" component="span" style={{ overflowWrap: 'anywhere' }}>
              {words}
            </Text>
            {figures !== undefined && (
              <Text
                size="xs"
                c="dimmed"
                className="figures"
                component="span"
                style={{ whiteSpace: 'nowrap' }}
              >
                {figures}
              </Text>
            )}
          </Group>
        </UnstyledButton>
      ))}
      {rows.length > shown && (
        <UnstyledButton px={4} onClick={() => setShown(rows.length)}>
          <Text size="xs" td="underline">
            {t('showAll', { total: formatCount(rows.length) })}
          </Text>
        </UnstyledButton>
      )}
    </Stack>
  );
}

/** What differs between two charts, as a list that leads to each on the graph. */
export function ComparisonList({ comparison }: { readonly comparison: Comparison }) {
  const { t } = useTranslation('charts');
  const { select, selectPair } = useExplore();
  const { before, after, entities, ties } = comparison;
  const changes = describeChanges(before.picture, after.picture);
  const names = new Map([...before.nodes, ...after.nodes].map(({ id, name }) => [id, name]));
  const toRows = (nodes: Comparison['entities']['added']): Row[] =>
    nodes.map(({ id, name, kind, isProtected }) => ({
      key: id,
      words: (
        <Group gap={6} wrap="nowrap">
          <EntityIcon kind={kind} size={14} isProtected={isProtected} isLabelled />
          {name}
        </Group>
      ),
      onClick: () => select(id),
    }));
  const toLine = ({ key, a, b, links }: Tie, figures = formatCount(links)): Row => ({
    key,
    words: `${names.get(a) ?? a} – ${names.get(b) ?? b}`,
    figures,
    onClick: () => selectPair([a, b]),
  });
  const isSame =
    changes.length === 0 &&
    entities.added.length + entities.gone.length + entities.moved.length === 0 &&
    ties.added.length + ties.gone.length + ties.changed.length === 0;
  return (
    <Stack gap="sm" aria-label={t('differs')} role="region">
      <Text size="xs" c="dimmed">
        {t('differsHow', {
          entities: formatCount(entities.kept),
          lines: formatCount(ties.same),
        })}
      </Text>
      {isSame && <Text size="sm">{t('same')}</Text>}
      <Section
        title={t('entitiesAdded')}
        sign={COMPARED.added.text}
        rows={toRows(entities.added)}
      />
      <Section title={t('entitiesGone')} sign={COMPARED.gone.text} rows={toRows(entities.gone)} />
      <Section
        title={t('entitiesMoved')}
        sign={COMPARED.moved.text}
        rows={toRows(entities.moved)}
      />
      <Section
        title={t('linesChanged')}
        sign={COMPARED.changed.text}
        rows={ties.changed.map(({ tie, before: was, after: is }) =>
          toLine(tie, `${formatCount(was)} → ${formatCount(is)}`),
        )}
      />
      <Section
        title={t('linesAdded')}
        sign={COMPARED.added.text}
        rows={ties.added.map((tie) => toLine(tie))}
      />
      <Section
        title={t('linesGone')}
        sign={COMPARED.gone.text}
        rows={ties.gone.map((tie) => toLine(tie))}
      />
      {changes.length > 0 && (
        <Table fz="xs" verticalSpacing={3} horizontalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('look')}</Table.Th>
              <Table.Th>{t('from')}</Table.Th>
              <Table.Th>{t('to')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {changes.map(({ of, before: was, after: is }) => (
              <Table.Tr key={of}>
                <Table.Td>{of}</Table.Td>
                <Table.Td>{was}</Table.Td>
                <Table.Td>{is}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Stack>
  );
}
