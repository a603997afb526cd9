import { Group, Stack, Table, Text, UnstyledButton } from '@mantine/core';
import { type ReactNode, useState } from 'react';
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
            Show all {formatCount(rows.length)}
          </Text>
        </UnstyledButton>
      )}
    </Stack>
  );
}

/** What differs between two charts, as a list that leads to each on the graph. */
export function ComparisonList({ comparison }: { readonly comparison: Comparison }) {
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
    <Stack gap="sm" aria-label="What differs" role="region">
      <Text size="xs" c="dimmed">
        {formatCount(entities.kept)} entities are on both; {formatCount(ties.same)} lines are the
        same. Charts keep who is drawn, where, and the filters: links are those that the case holds
        today, each chart’s under its own filter.
      </Text>
      {isSame && <Text size="sm">The two show the same.</Text>}
      <Section title="Entities added" sign={COMPARED.added.text} rows={toRows(entities.added)} />
      <Section title="Entities gone" sign={COMPARED.gone.text} rows={toRows(entities.gone)} />
      <Section title="Entities moved" sign={COMPARED.moved.text} rows={toRows(entities.moved)} />
      <Section
        title="Lines with other numbers of links"
        sign={COMPARED.changed.text}
        rows={ties.changed.map(({ tie, before: was, after: is }) =>
          toLine(tie, `${formatCount(was)} → ${formatCount(is)}`),
        )}
      />
      <Section
        title="Lines added"
        sign={COMPARED.added.text}
        rows={ties.added.map((tie) => toLine(tie))}
      />
      <Section
        title="Lines gone"
        sign={COMPARED.gone.text}
        rows={ties.gone.map((tie) => toLine(tie))}
      />
      {changes.length > 0 && (
        <Table fz="xs" verticalSpacing={3} horizontalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Look</Table.Th>
              <Table.Th>From</Table.Th>
              <Table.Th>To</Table.Th>
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
