import { Chip, Group, Text, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import {
  type Change,
  CHANGES,
  type ComparisonView,
} from '../../../server/contract/window-comparison.js';
import { useExplore } from '../../hooks/explore-context.js';
import { useAddEntities } from '../../hooks/use-add-entities.js';
import { CHANGE_SIGNS, COVERAGE_WORDS } from '../../words/change-words.js';
import { countOf, formatCount, formatMeasure } from '../../words/format.js';
import classes from './timeline.module.css';

type Row = ComparisonView['entities'][number];

function describe({ earlier, later, p, coverage }: Row): string {
  return [
    `A: ${countOf(earlier.links, 'link', 'links')} on ${countOf(earlier.days, 'day', 'days')}`,
    `B: ${countOf(later.links, 'link', 'links')} on ${countOf(later.days, 'day', 'days')}`,
    p === undefined ? null : `p ${p < 0.001 ? '< 0.001' : formatMeasure(p)}`,
    COVERAGE_WORDS[coverage],
  ]
    .filter((part) => part !== null)
    .join('; ');
}

/** Who changed from A to B; a name leads to the graph, where the same sign stands beside it. */
export function ChangeList({ view }: { readonly view: ComparisonView }) {
  const { state, picture } = useExplore();
  const { add } = useAddEntities();
  const [kinds, setKinds] = useState<string[]>([...CHANGES]);
  const rows = view.entities.filter(({ change }) => kinds.includes(change));
  const observed = view.entities.filter(({ coverage }) => coverage === 'both').length;
  return (
    <section className={classes['changes']} aria-label="Changes from A to B">
      <Text size="xs" className="figures">
        A: {countOf(view.earlier.links, 'link', 'links')} in{' '}
        {countOf(Math.round(view.earlier.days), 'day', 'days')} · B:{' '}
        {countOf(view.later.links, 'link', 'links')} in{' '}
        {countOf(Math.round(view.later.days), 'day', 'days')}
      </Text>
      <Chip.Group multiple value={kinds} onChange={setKinds}>
        <Group gap={4}>
          {CHANGES.map((change: Change) => (
            <Chip key={change} value={change} size="xs" variant="outline">
              {CHANGE_SIGNS[change]} {formatCount(view.counts[change])} {change}
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
            <span aria-label={row.change}>{CHANGE_SIGNS[row.change]}</span>
            <span>
              {row.entity.name}
              {!picture.spots.has(row.entity.id) && ' · not drawn'}
            </span>
            <span className="figures">
              {formatCount(row.earlier.links)} → {formatCount(row.later.links)}
            </span>
          </UnstyledButton>
        ))}
      </div>
      <Text size="xs" c="dimmed">
        {view.total > view.entities.length &&
          `${formatCount(view.entities.length)} of ${formatCount(view.total)} listed, by change in links a day. `}
        {formatCount(view.alike)} without a clear difference.{' '}
        {view.withheld > 0 && `${formatCount(view.withheld)} protected are not listed. `}
        {view.undated > 0 && `${formatCount(view.undated)} links without a time count nowhere. `}
        Rising and falling: rates that differ by the exact test of two Poisson rates (Przyborowski
        and Wilenski 1940), adjusted for the number of entities; calls come in runs, so it is a
        sieve, no proof. Declared as watched in both windows: {formatCount(observed)} of{' '}
        {formatCount(view.entities.length)}; of the others new and gone may be the watching.
      </Text>
    </section>
  );
}
