import { CloseButton, Group, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { useExplore } from '../../hooks/explore-context.js';
import { useKnownNodes } from '../../hooks/use-known-nodes.js';
import { SELECTION_ANCHOR } from '../../parts/anchors.js';
import { EntityIcon } from '../../parts/entity-icon.js';
import { FoldIcon } from '../../parts/fold-icon.js';
import { EmptyPanel } from '../../parts/state-panels.js';
import type { Pair } from '../../state/explore-state.js';
import { tiesBehind } from '../../state/fold-view.js';
import { tieKey } from '../../state/merge-bundles.js';
import { countOf } from '../../words/format.js';
import classes from './entity.module.css';
import { ManyLines, SingleLine } from './pair-lines.js';
import { TieBundles } from './tie-bundles.js';

/** One end of the line, and the way to it. */
function End({ id }: { readonly id: string }) {
  const { drawn, select } = useExplore();
  const { nodeOf, nameOf } = useKnownNodes();
  const group = drawn.groups.find(({ fold }) => fold.id === id);
  const node = nodeOf(id);
  return (
    <UnstyledButton className={classes['end']} onClick={() => select(id)}>
      {group ? (
        <FoldIcon count={group.members.length} size={20} />
      ) : (
        node && <EntityIcon kind={node.kind} isProtected={node.isProtected} size={20} isLabelled />
      )}
      <span>{nameOf(id)}</span>
    </UnstyledButton>
  );
}

/** The selected line: what it stands for, down to the single record with its source and grade. */
export function PairPanel({ pair }: { readonly pair: Pair }) {
  const { picture, drawn, comparison, select } = useExplore();
  const key = tieKey(...pair);
  const compared = comparison && [...comparison.after.ties, ...comparison.before.ties];
  const tie = (compared ?? drawn.ties).find((each) => each.key === key);
  const behind = compared ? (tie ? [tie] : []) : tiesBehind(picture, drawn.single, pair);
  const [first] = behind;
  const isSingle = behind.length === 1 && first !== undefined;
  return (
    <Stack gap="md" p="md">
      <Stack gap={6}>
        <Group gap={8} wrap="nowrap" justify="space-between" align="flex-start">
          <Title id={SELECTION_ANCHOR} tabIndex={-1} order={2} size="h4">
            {tie ? countOf(tie.links, 'link', 'links') : 'No line'} between
          </Title>
          <CloseButton size="sm" aria-label="Close the selection" onClick={() => select(null)} />
        </Group>
        {pair.map((id) => (
          <End key={id} id={id} />
        ))}
      </Stack>
      {!tie && (
        <EmptyPanel title="Nothing joins the two any more">
          <Text size="sm" c="dimmed">
            The filters admit no link between them, or one of them has left the graph.
          </Text>
        </EmptyPanel>
      )}
      {tie && <TieBundles bundles={tie.bundles} />}
      {tie && (isSingle ? <SingleLine tie={first} /> : <ManyLines ties={behind} />)}
    </Stack>
  );
}
