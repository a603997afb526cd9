import { Group, Text } from '@mantine/core';
import type { Comparison } from '../../state/compare-pictures.js';
import { COMPARED } from '../../theme/compared.js';
import { formatCount } from '../../words/format.js';
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
  const { before, after, entities, ties } = comparison;
  const rows = [
    { sign: COMPARED.added, nodes: entities.added.length, lines: ties.added.length },
    { sign: COMPARED.gone, nodes: entities.gone.length, lines: ties.gone.length },
    { sign: COMPARED.moved, nodes: entities.moved.length, lines: null },
    { sign: COMPARED.changed, nodes: null, lines: ties.changed.length },
  ];
  return (
    <section className={classes['legend']} aria-label="Legend">
      <Text size="xs" fw={600}>
        From “{before.name}” to “{after.name}”
      </Text>
      <Group gap="4px 14px">
        {rows.map(({ sign, nodes, lines }) => (
          <Group key={sign.words} gap={5} wrap="nowrap">
            <Sign {...sign} />
            <Text size="xs">
              {sign.words}:{' '}
              {[
                nodes === null ? null : `${formatCount(nodes)} entities`,
                lines === null ? null : `${formatCount(lines)} lines`,
              ]
                .filter((part) => part !== null)
                .join(', ')}
            </Text>
          </Group>
        ))}
      </Group>
      <Text size="xs" c="dimmed">
        Grey without a sign: as before; lines of who is added or gone bear none of their own. Lines
        solid, dashed, dotted: by grade, as ever.
      </Text>
    </section>
  );
}
