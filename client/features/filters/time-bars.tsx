import { Text } from '@mantine/core';
import { i18n } from '../../i18n/i18n.js';
import type { Timeline } from '../../../server/contract/graph-view.js';
import { describeOutside } from '../../words/describe-outside.js';
import { countWords } from '../../words/count-words.js';
import { formatCount, formatDay } from '../../words/format.js';
import classes from './filters.module.css';

const HEIGHT = 36;

/** Lowest bar of a step that has any link: few are not none. */
const MIN_BAR = 2;

const DAY_MS = 86_400_000;

interface Props {
  readonly timeline: Timeline;
  readonly fromMs: number;
  readonly untilMs: number;
}

function describe({ fromMs, stepMs, counts }: Timeline): string {
  const all = counts.reduce((sum, count) => sum + count, 0);
  const most = Math.max(...counts);
  const at = fromMs + counts.indexOf(most) * stepMs;
  const last = fromMs + counts.length * stepMs - DAY_MS;
  return i18n.t('filters:bars', {
    links: countWords('link', all),
    from: formatDay(fromMs),
    until: formatDay(last),
    step: countWords('day', stepMs / DAY_MS),
    most: formatCount(most),
    at: formatDay(at),
  });
}

/** How many links begin when, in the whole case; what lies outside the window is faint. */
export function TimeBars({ timeline, fromMs, untilMs }: Props) {
  const { counts, stepMs, before, after, undated } = timeline;
  const most = Math.max(...counts, 1);
  const words = describe(timeline);
  const left = describeOutside({ before, after, undated });
  return (
    <div>
      <svg
        className={classes['bars']}
        role="img"
        aria-label={words}
        viewBox={`0 0 ${counts.length} ${HEIGHT}`}
        preserveAspectRatio="none"
      >
        <title>{words}</title>
        {counts.map((count, step) => {
          const start = timeline.fromMs + step * stepMs;
          const height = count === 0 ? 0 : Math.max(MIN_BAR, (count / most) * HEIGHT);
          const isIn = start + stepMs > fromMs && start <= untilMs;
          return (
            <rect
              key={start}
              data-outside={isIn ? undefined : true}
              x={step + 0.1}
              y={HEIGHT - height}
              width={0.8}
              height={height}
            />
          );
        })}
      </svg>
      {left !== null && (
        <Text size="xs" c="dimmed">
          {left}
        </Text>
      )}
    </div>
  );
}
