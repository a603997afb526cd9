import { Group, Stack, Text, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LinkKind } from '../../../server/contract/link.js';
import type { Entity } from '../../../server/contract/network.js';
import type { BundleView } from '../../../server/contract/views.js';
import { i18n } from '../../i18n/i18n.js';
import { countWords } from '../../words/count-words.js';
import { formatAmounts, formatCount, formatSpell } from '../../words/format.js';
import { linkWords } from '../../words/kind-words.js';
import classes from './entity.module.css';
import { KindNeighbours } from './kind-neighbours.js';

interface Props {
  readonly entity: Entity;
  readonly bundles: readonly BundleView[];
  readonly links: number;
  readonly neighbours: number;
}

/** Bounds of the calendar stand for sides that the records leave open. */
function sideOf(text: string): string {
  const day = text.slice(0, 10);
  return day.startsWith('1000-') || day.startsWith('9999-') || day.startsWith('+') ? '…' : day;
}

function spanOf({ first, last }: BundleView): string {
  if (first === undefined) return '';
  const from = sideOf(first);
  const until = sideOf(last ?? first);
  if (from !== until) return `${from} – ${until}`;
  return from === '…' ? '' : from;
}

/** What the links add up to; how many of them say so, where not all do. */
function sumOf({ links, amounts, amounted, durationSeconds, timed }: BundleView): string | null {
  const told = (sum: string, having = 0) =>
    having < links ? i18n.t('entity:sumIn', { sum, having }) : sum;
  if (amounts) return told(formatAmounts(amounts), amounted);
  if (durationSeconds !== undefined) return told(formatSpell(durationSeconds), timed);
  return null;
}

/** Links of the entity by kind and direction; each opens its neighbours. */
export function EntityLinks({ entity, bundles, links, neighbours }: Props) {
  const { t } = useTranslation('entity');
  const [open, setOpen] = useState<string | null>(null);
  const sorted = [...bundles].sort((a, b) => b.links - a.links);
  return (
    <Stack gap={4}>
      <h3 className="section-title">
        {t('linksWith', {
          links: countWords('link', links),
          neighbours: countWords('neighbour', neighbours),
        })}
      </h3>
      {sorted.map((bundle) => {
        const key = `${bundle.kind}-${bundle.direction}`;
        const isOpen = open === key;
        return (
          <div key={key}>
            <UnstyledButton
              className={classes['row']}
              aria-expanded={isOpen}
              onClick={() => setOpen(isOpen ? null : key)}
            >
              <div style={{ minWidth: 0 }}>
                <Text size="sm">{linkWords(bundle.kind, bundle.direction)}</Text>
                {sumOf(bundle) !== null && (
                  <Text size="xs" c="dimmed" className="figures">
                    {sumOf(bundle)}
                  </Text>
                )}
              </div>
              <Group gap={8} wrap="nowrap">
                <Text size="xs" c="dimmed" className="figures">
                  {spanOf(bundle)}
                </Text>
                <Text size="sm" fw={600} className="figures">
                  {formatCount(bundle.links)}
                </Text>
              </Group>
            </UnstyledButton>
            {isOpen && (
              <KindNeighbours
                entity={entity}
                kind={bundle.kind satisfies LinkKind}
                direction={bundle.direction}
              />
            )}
          </div>
        );
      })}
    </Stack>
  );
}
