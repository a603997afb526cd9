import { Chip, Group, Text, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type Change,
  CHANGES,
  type ComparisonView,
} from '../../../server/contract/window-comparison.js';
import { useExplore } from '../../hooks/explore-context.js';
import { useAddEntities } from '../../hooks/use-add-entities.js';
import { i18n } from '../../i18n/i18n.js';
import { CHANGE_SIGNS, CHANGE_WORDS, COVERAGE_WORDS } from '../../words/change-words.js';
import { countWords } from '../../words/count-words.js';
import { formatCount, formatMeasure } from '../../words/format.js';
import classes from './timeline.module.css';

type Row = ComparisonView['entities'][number];

function describe({ earlier, later, p, coverage }: Row): string {
  const onDays = ({ links, days }: Row['earlier']) =>
    i18n.t('timeline:onDays', { links: countWords('link', links), days: countWords('day', days) });
  return [
    `A: ${onDays(earlier)}`,
    `B: ${onDays(later)}`,
    p === undefined ? null : `p ${p < 0.001 ? '< 0.001' : formatMeasure(p)}`,
    COVERAGE_WORDS[coverage],
  ]
    .filter((part) => part !== null)
    .join('; ');
}

/** Who changed from A to B; a name leads to the graph, where the same sign stands beside it. */
export function ChangeList({ view }: { readonly view: ComparisonView }) {
  const { t } = useTranslation('timeline');
  const { state, picture } = useExplore();
  const { add } = useAddEntities();
  const [kinds, setKinds] = useState<string[]>([...CHANGES]);
  const rows = view.entities.filter(({ change }) => kinds.includes(change));
  const inDays = ({ links, days }: ComparisonView['earlier']) =>
    t('inDays', { links: countWords('link', links), days: countWords('day', Math.round(days)) });
  const observed = view.entities.filter(({ coverage }) => coverage === 'both').length;
  const listed = formatCount(view.entities.length);
  return (
    <section className={classes['changes']} aria-label={t('changes')}>
      <Text size="xs" className="figures">
        A: {inDays(view.earlier)} · B: {inDays(view.later)}
      </Text>
      <Chip.Group multiple value={kinds} onChange={setKinds}>
        <Group gap={4}>
          {CHANGES.map((change: Change) => (
            <Chip key={change} value={change} size="xs" variant="outline">
              {CHANGE_SIGNS[change]} {formatCount(view.counts[change])} {t(`change_${change}`)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      <div>
        {rows.map((row) => (
          <UnstyledButton
            key={row.entity.id}
            className={classes['change']}
            title={describe(row)}
            aria-pressed={row.entity.id === state.selected}
            onClick={() => void add(row.entity.id, row.entity.name)}
          >
            <span aria-label={CHANGE_WORDS[row.change]}>{CHANGE_SIGNS[row.change]}</span>
            <span>
              {row.entity.name}
              {!picture.spots.has(row.entity.id) && ` · ${t('notDrawn')}`}
            </span>
            <span className="figures">
              {formatCount(row.earlier.links)} → {formatCount(row.later.links)}
            </span>
          </UnstyledButton>
        ))}
      </div>
      <Text size="xs" c="dimmed">
        {view.total > view.entities.length &&
          `${t('listed', { listed, total: formatCount(view.total) })} `}
        {t('alike', { count: view.alike })}{' '}
        {view.withheld > 0 && `${t('withheld', { count: view.withheld })} `}
        {view.undated > 0 && `${t('undated', { count: view.undated })} `}
        {t('risingMeans', { observed: formatCount(observed), listed })}
      </Text>
    </section>
  );
}
