import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CallMatrix } from '../../../server/contract/calls.js';
import type { EntityLabel } from '../../../server/contract/views.js';
import { type CallOrder, orderPhones, strength } from '../../state/call-order.js';
import { countWords } from '../../words/count-words.js';
import { formatCount } from '../../words/format.js';
import classes from './calls.module.css';

/** Strongest shade, in percent: figures stay readable on it, in light and dark. */
const STRONGEST = 65;

interface Props {
  readonly matrix: CallMatrix;
  readonly by: 'calls' | 'days';
  readonly order: CallOrder;
  readonly groupOf: (id: string) => number | null;
  readonly onOpen: (from: EntityLabel, to: EntityLabel) => void;
}

/** Rows call columns; columns carry the numbers of the rows. */
export function MatrixTable({ matrix, by, order, groupOf, onOpen }: Props) {
  const { t } = useTranslation('calls');
  const { phones, cells } = matrix;
  const places = orderPhones(matrix, order, groupOf);
  const byPair = new Map(cells.map((cell) => [cell.from * phones.length + cell.to, cell]));
  const most = cells.reduce((best, cell) => Math.max(best, cell[by]), 0);
  return (
    <div className={classes['scroll']} tabIndex={0} role="region" aria-label={t('matrix')}>
      <table className={`figures ${classes['matrix'] ?? ''}`}>
        <thead>
          <tr>
            <th scope="col">{t('corner')}</th>
            {places.map((place, column) => (
              <th key={place} scope="col" title={phones[place]?.entity.name}>
                {column + 1}
              </th>
            ))}
            <th scope="col">{t('calls')}</th>
            <th scope="col">{t('days')}</th>
          </tr>
        </thead>
        <tbody>
          {places.map((from, row) => {
            const caller = phones[from];
            if (!caller) return null;
            const group = order === 'group' ? groupOf(caller.entity.id) : null;
            return (
              <tr key={from}>
                <th scope="row" title={caller.entity.name}>
                  {row + 1} · {caller.entity.name}
                  {group !== null && ` · ${t('group', { group })}`}
                </th>
                {places.map((to) => {
                  const called = phones[to];
                  const cell = byPair.get(from * phones.length + to);
                  if (!cell || !called) {
                    return (
                      <td key={to}>
                        <div
                          className={`${classes['none'] ?? ''} ${from === to ? (classes['self'] ?? '') : ''}`}
                        />
                      </td>
                    );
                  }
                  const words = {
                    ...{ caller: caller.entity.name, called: called.entity.name },
                    ...{
                      calls: countWords('call', cell.calls),
                      days: countWords('day', cell.days),
                    },
                  };
                  const share = strength(cell[by], most);
                  return (
                    <td key={to}>
                      <UnstyledButton
                        className={classes['cell']}
                        style={{ '--strength': `${Math.round(share * STRONGEST)}%` }}
                        aria-label={t('cell', words)}
                        title={t('cellShort', words)}
                        onClick={() => onOpen(caller.entity, called.entity)}
                      >
                        {formatCount(cell[by])}
                      </UnstyledButton>
                    </td>
                  );
                })}
                <td className={classes['totals']}>{formatCount(caller.calls)}</td>
                <td className={classes['totals']}>{formatCount(caller.days)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
