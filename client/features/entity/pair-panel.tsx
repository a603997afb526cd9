import { Stack, Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useExplore } from '../../hooks/explore-context.js';
import { useKnownNodes } from '../../hooks/use-known-nodes.js';
import { EntityIcon } from '../../parts/entity-icon.js';
import { FoldIcon } from '../../parts/fold-icon.js';
import { EmptyPanel } from '../../parts/state-panels.js';
import type { Pair } from '../../state/explore-state.js';
import { tiesBehind } from '../../state/fold-view.js';
import { tieKey } from '../../state/merge-bundles.js';
import { countWords } from '../../words/count-words.js';
import classes from './entity.module.css';
import { ManyLines, SingleLine } from './pair-lines.js';
import { PanelHead } from './panel-head.js';
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
  const { t } = useTranslation('entity');
  const { picture, drawn, comparison } = useExplore();
  const key = tieKey(...pair);
  const compared = comparison && [...comparison.after.ties, ...comparison.before.ties];
  const tie = (compared ?? drawn.ties).find((each) => each.key === key);
  const behind = compared ? (tie ? [tie] : []) : tiesBehind(picture, drawn.single, pair);
  const [first] = behind;
  const isSingle = behind.length === 1 && first !== undefined;
  return (
    <Stack gap="md" p="md">
      <Stack gap={6}>
        <PanelHead
          title={tie ? t('between', { links: countWords('link', tie.links) }) : t('noLine')}
        />
        {pair.map((id) => (
          <End key={id} id={id} />
        ))}
      </Stack>
      {!tie && (
        <EmptyPanel title={t('nothingJoinsTitle')}>
          <Text size="sm" c="dimmed">
            {t('nothingJoins')}
          </Text>
        </EmptyPanel>
      )}
      {tie && <TieBundles bundles={tie.bundles} />}
      {tie && (isSingle ? <SingleLine tie={first} /> : <ManyLines ties={behind} />)}
    </Stack>
  );
}
