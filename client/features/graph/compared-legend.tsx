import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Comparison } from '../../state/compare-pictures.js';
import { OVER_GRAPH } from '../../stage/covers.js';
import { COMPARED } from '../../theme/compared.js';
import { countWords } from '../../words/count-words.js';
import classes from './stage-panel.module.css';

function Sign({ text, colour }: { readonly text: string; readonly colour: string }) {
  return (
    <span className={classes['sign']} style={{ borderColor: colour }} aria-hidden>
      {text}
    </span>
  );
}

/** What the signs of a comparison stand for, with their numbers. */
export function ComparedLegend({ comparison }: { readonly comparison: Comparison }) {
  const { t } = useTranslation('graph');
  const { before, after, entities, ties } = comparison;
  const rows = [
    { sign: COMPARED.added, nodes: entities.added.length, lines: ties.added.length },
    { sign: COMPARED.gone, nodes: entities.gone.length, lines: ties.gone.length },
    { sign: COMPARED.moved, nodes: entities.moved.length, lines: null },
    { sign: COMPARED.changed, nodes: null, lines: ties.changed.length },
  ];
  return (
    <section className={classes['legend']} aria-label={t('legend')} {...OVER_GRAPH}>
      <Text size="xs" fw={600}>
        {t('fromTo', { before: before.name, after: after.name })}
      </Text>
      <Group gap="4px 14px">
        {rows.map(({ sign, nodes, lines }) => (
          <Group key={sign.words} gap={5} wrap="nowrap">
            <Sign {...sign} />
            <Text size="xs">
              {sign.words}:{' '}
              {[
                nodes === null ? null : countWords('entity', nodes),
                lines === null ? null : countWords('line', lines),
              ]
                .filter((part) => part !== null)
                .join(', ')}
            </Text>
          </Group>
        ))}
      </Group>
      <Text size="xs" c="dimmed">
        {t('comparedNote')}
      </Text>
    </section>
  );
}
