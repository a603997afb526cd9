import {
  Button,
  Group,
  Modal,
  MultiSelect,
  NumberInput,
  SegmentedControl,
  Select,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ENTITY_KINDS } from '../../server/contract/entity.js';
import { LINK_KINDS } from '../../server/contract/link.js';
import { call } from '../api.js';
import { caseKeys } from '../hooks/case-keys.js';
import { useExplore } from '../hooks/explore-context.js';
import { type Origin, useExpand } from '../hooks/use-expand.js';
import {
  EXPAND_REST,
  type Expansion,
  PLAIN_EXPANSION,
  toNeighboursQuestion,
} from '../state/expansion.js';
import { describeShown } from '../words/expansion-words.js';
import { ENTITY_KIND_WORDS, LINK_KIND_WORDS } from '../words/kind-words.js';
import { ExpandedNote } from './expanded-note.js';
import { ErrorPanel } from './state-panels.js';

const DAY_MS = 86_400_000;

/** First or last instant of a day as a date field has it; undefined where it holds none. */
function instantOf(day: string, isEnd: boolean): number | undefined {
  const ms = Date.parse(day);
  if (Number.isNaN(ms)) return undefined;
  return isEnd ? ms + DAY_MS - 1 : ms;
}

const LINKS = 'links';

interface Props {
  readonly origin: Origin;
  readonly onClose: () => void;
}

/** Which neighbours to draw: by kind, link, direction, time; by links or amount; how many. */
export function ExpandDialog({ origin, onClose }: Props) {
  const { t } = useTranslation('parts');
  const { caseName, picture, view } = useExplore();
  const { expand } = useExpand();
  const [asked, setAsked] = useState<Expansion>(PLAIN_EXPANSION);
  const change = (part: Partial<Expansion>) => setAsked((now) => ({ ...now, ...part }));
  const body = toNeighboursQuestion(origin.ids, picture.filter, asked);
  const found = useQuery({
    queryKey: caseKeys.expansion(caseName, body),
    queryFn: ({ signal }) =>
      call('findNeighbours', { params: { case: caseName }, body }, { signal }),
    placeholderData: keepPreviousData,
  });
  const grow = useMutation({
    mutationFn: (limit: number) => expand(origin, { ...asked, limit }),
  });
  const { data } = found;
  const currencies = Object.entries(data?.currencies ?? {}).sort(([, m], [, n]) => n - m);
  const { order } = asked;
  const kinds = ENTITY_KINDS.filter((kind) => view?.entityKinds[kind]);
  const linkKinds = LINK_KINDS.filter((kind) => view?.linkKinds[kind]);
  return (
    <Modal opened onClose={onClose} title={t('expand', { name: origin.name })} size={520} centered>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          grow.mutate(asked.limit);
        }}
      >
        <Stack gap="sm">
          <Group grow align="flex-start">
            <MultiSelect
              label={t('neighboursThatAre')}
              placeholder={asked.kinds.length === 0 ? t('ofAnyKind') : ''}
              data={kinds.map((kind) => ({ value: kind, label: ENTITY_KIND_WORDS[kind].many }))}
              value={[...asked.kinds]}
              onChange={(chosen) => change({ kinds: chosen })}
            />
            <MultiSelect
              label={t('overLinks')}
              placeholder={asked.linkKinds.length === 0 ? t('ofAnyKind') : ''}
              data={linkKinds.map((kind) => ({ value: kind, label: LINK_KIND_WORDS[kind].many }))}
              value={[...asked.linkKinds]}
              onChange={(chosen) => change({ linkKinds: chosen })}
            />
          </Group>
          <Stack gap={2}>
            <SegmentedControl
              size="xs"
              aria-label={t('direction')}
              data={(['any', 'out', 'in'] as const).map((value) => ({
                value,
                label: t(`direction_${value}`),
              }))}
              value={asked.direction}
              onChange={(value) => change({ direction: value })}
            />
            {asked.direction !== 'any' && (
              <Text size="xs" c="dimmed">
                {t('undirectedOut')}
              </Text>
            )}
          </Stack>
          <Group grow>
            <TextInput
              type="date"
              label={t('fromDay')}
              onChange={({ currentTarget: { value } }) =>
                change({ fromMs: instantOf(value, false) })
              }
            />
            <TextInput
              type="date"
              label={t('untilDay')}
              onChange={({ currentTarget: { value } }) =>
                change({ untilMs: instantOf(value, true) })
              }
            />
          </Group>
          <Group grow align="flex-start">
            <Select
              label={t('firstThose')}
              data={[
                { value: LINKS, label: t('links') },
                ...currencies.map(([currency, having]) => ({
                  value: `amount ${currency}`,
                  label: t('moneyIn', { currency, having }),
                })),
              ]}
              value={order.by === 'links' ? LINKS : `amount ${order.currency}`}
              onChange={(value) =>
                change({
                  order:
                    value === null || value === LINKS
                      ? { by: 'links' }
                      : { by: 'amount', currency: value.slice('amount '.length) },
                })
              }
            />
            <NumberInput
              label={t('atMost')}
              min={1}
              max={EXPAND_REST}
              value={asked.limit}
              onChange={(value) =>
                change({ limit: Math.min(EXPAND_REST, Math.max(1, Number(value) || 1)) })
              }
            />
          </Group>
          {currencies.length > 1 && (
            <Text size="xs" c="dimmed">
              {t('neverAdded')}
            </Text>
          )}
          {found.error && <ErrorPanel title={t('notCounted')} error={found.error} />}
          {grow.error && <ErrorPanel title={t('notDrawn')} error={grow.error} />}
          {grow.data && (
            <ExpandedNote expanded={grow.data} onRest={() => grow.mutate(EXPAND_REST)} />
          )}
          <Group justify="space-between">
            <Text size="sm" role="status">
              {data ? describeShown(data, order) : t('counting')}
            </Text>
            <Button type="submit" loading={grow.isPending} disabled={!data || data.total === 0}>
              {data ? t('drawCount', { total: data.shown }) : t('draw')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
