import { Stack, Text, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useExplore } from '../../hooks/explore-context.js';
import { useAddEntities } from '../../hooks/use-add-entities.js';
import { useKnownNodes } from '../../hooks/use-known-nodes.js';
import { PairRecords } from '../../parts/pair-records.js';
import type { SharedLine, Tie } from '../../state/merge-bundles.js';
import { formatCount } from '../../words/format.js';
import classes from './entity.module.css';
import { EntityRow } from './entity-row.js';

/** Pairs behind a line of a folded group that are listed at first. */
const FIRST_PAIRS = 30;

/** Records of a line that are listed at first. */
const FIRST_RECORDS = 10;

/** An item that two share, with the records that tie each of them to it. */
function SharedItem({ item, tie }: { readonly item: SharedLine; readonly tie: Tie }) {
  const { t } = useTranslation('entity');
  const { caseName, picture } = useExplore();
  const { nameOf } = useKnownNodes();
  const { add } = useAddEntities();
  const [isOpen, setIsOpen] = useState(false);
  const named = (id: string) => ({ id, name: nameOf(id) });
  return (
    <div>
      <EntityRow entity={item} isOpen={isOpen} onToggle={() => setIsOpen(!isOpen)} />
      {isOpen && (
        <Stack gap={6} py={6} pl={8}>
          {[tie.a, tie.b].map((sharer) => (
            <PairRecords
              key={sharer}
              caseName={caseName}
              ends={[named(sharer), item]}
              first={FIRST_RECORDS}
              filter={picture.filter}
            />
          ))}
          <UnstyledButton className={classes['more']} onClick={() => void add(item.id, item.name)}>
            {t('goTo', { name: item.name })}
          </UnstyledButton>
        </Stack>
      )}
    </div>
  );
}

/** What joins two entities: shared items, then the records of the line. */
export function SingleLine({ tie }: { readonly tie: Tie }) {
  const { t } = useTranslation('entity');
  const { caseName, picture } = useExplore();
  const { nameOf } = useKnownNodes();
  const named = (id: string) => ({ id, name: nameOf(id) });
  const { shared = [] } = tie;
  const kinds = [...new Set(tie.bundles.map(({ kind }) => kind))];
  return (
    <Stack gap="md">
      {shared.length > 0 && (
        <Stack gap={4}>
          <h3 className="section-title">{t('bothLinked', { count: shared.length })}</h3>
          {shared.map((item) => (
            <SharedItem key={item.id} item={item} tie={tie} />
          ))}
        </Stack>
      )}
      {kinds.length > 0 && (
        <Stack gap={4}>
          <h3 className="section-title">{t('recordsOfLine')}</h3>
          <PairRecords
            caseName={caseName}
            ends={[named(tie.a), named(tie.b)]}
            kinds={kinds}
            first={FIRST_RECORDS}
            filter={picture.filter}
          />
        </Stack>
      )}
    </Stack>
  );
}

/** The pairs of entities that a line from or to a folded group stands for; each opens its records. */
export function ManyLines({ ties }: { readonly ties: readonly Tie[] }) {
  const { t } = useTranslation('entity');
  const { nameOf } = useKnownNodes();
  const [open, setOpen] = useState<string | null>(null);
  const [shown, setShown] = useState(FIRST_PAIRS);
  return (
    <Stack gap={4}>
      <h3 className="section-title">{t('betweenPairs', { count: ties.length })}</h3>
      {ties.slice(0, shown).map((tie) => (
        <div key={tie.key}>
          <UnstyledButton
            className={classes['row']}
            aria-expanded={open === tie.key}
            onClick={() => setOpen(open === tie.key ? null : tie.key)}
          >
            <Text size="sm">
              {nameOf(tie.a)} – {nameOf(tie.b)}
            </Text>
            <Text size="sm" className="figures">
              {formatCount(tie.links)}
            </Text>
          </UnstyledButton>
          {open === tie.key && <SingleLine tie={tie} />}
        </div>
      ))}
      {ties.length > shown && (
        <UnstyledButton className={classes['more']} onClick={() => setShown(ties.length)}>
          {t('showAll', { total: ties.length })}
        </UnstyledButton>
      )}
    </Stack>
  );
}
