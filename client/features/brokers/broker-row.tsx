import { List, Stack, Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BrokerView } from '../../../server/contract/brokers.js';
import { useExplore } from '../../hooks/explore-context.js';
import { useAddEntities } from '../../hooks/use-add-entities.js';
import { formatMeasure } from '../../words/format.js';
import classes from './brokers.module.css';
import { IntervalBar } from './interval-bar.js';

interface Props {
  readonly broker: BrokerView['rankings'][number]['brokers'][number];
  readonly lastRank: number;
}

/** A broker with its interval; selected on the graph it shows its paragraph and deciding links. */
export function BrokerRow({ broker, lastRank }: Props) {
  const { t } = useTranslation('brokers');
  const { state } = useExplore();
  const { add } = useAddEntities();
  const { id, name, rank, sharedRank, possibleRanks, paragraph, decidingLinks } = broker;
  const isOpen = id === state.selected;
  return (
    <div className={classes['broker']} data-selected={isOpen || undefined}>
      <UnstyledButton
        className={classes['head']}
        aria-expanded={isOpen}
        onClick={() => void add(id, name)}
      >
        <Text size="sm" c="dimmed" className="figures">
          {rank}
        </Text>
        <Text size="sm" className={classes['name'] ?? ''}>
          {name}
        </Text>
        {possibleRanks && (
          <Text size="xs" c="dimmed" className={`figures ${classes['ranks'] ?? ''}`}>
            {sharedRank !== undefined && (
              <span className={classes['told']} title={t('sharedRankRule')}>
                {t('sharedRank', { rank: sharedRank })}
              </span>
            )}
            <span className={classes['told']} title={t('possibleRanks')}>
              {possibleRanks.best}–{possibleRanks.worst}
            </span>
          </Text>
        )}
        <IntervalBar broker={broker} lastRank={lastRank} />
      </UnstyledButton>
      {isOpen && (
        <Stack gap={6} px={10} pb={8}>
          <Text size="xs">{paragraph}</Text>
          {decidingLinks.length > 0 && (
            <List size="xs" spacing={2}>
              {decidingLinks.map(({ other, rank: without, value, bridge }) => (
                <List.Item key={other.id}>
                  {t('without')}{' '}
                  <UnstyledButton
                    className={classes['other']}
                    onClick={() => void add(other.id, other.name)}
                  >
                    {other.name}
                  </UnstyledButton>
                  {bridge && ` ${t('bridge')}`}:{' '}
                  {t('becomes', { rank: without, value: formatMeasure(value) })}
                </List.Item>
              ))}
            </List>
          )}
        </Stack>
      )}
    </div>
  );
}
