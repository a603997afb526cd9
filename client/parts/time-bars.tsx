import type { TimesView } from '../../server/contract/times.js';
import { i18n } from '../i18n/i18n.js';
import type { TimeRow } from '../state/time-rows.js';
import { countWords } from '../words/count-words.js';
import { formatDay } from '../words/format.js';
import { LINK_KIND_WORDS } from '../words/kind-words.js';
import classes from './time-bars.module.css';

export type TimeAxis = NonNullable<TimesView['axis']>;

const HEIGHT = 20;

/** Lowest bar of a step that has any link: few are not none. */
const MIN_BAR = 2;

/** Room above the bars for the lines of bursts. */
const TOP = 3;

const DAY_MS = 86_400_000;

interface Props {
  readonly row: TimeRow;
  readonly axis: TimeAxis;
  /** What lies outside is faint; absent = nothing does. */
  readonly window?: { readonly fromMs: number; readonly untilMs: number };
}

export function rowTitle({ kind, kinds }: TimeRow): string {
  return kind ? LINK_KIND_WORDS[kind].many : i18n.t('parts:otherKinds', { count: kinds.length });
}

/** The row in one sentence, for those who cannot see it. */
export function describeRow(row: TimeRow, { fromMs, stepMs }: TimeAxis): string {
  const most = Math.max(...row.counts, 0);
  const at = fromMs + row.counts.indexOf(most) * stepMs;
  const extras = [
    row.bursts.length > 0 ? countWords('burst', row.bursts.length) : null,
    row.gaps.length > 0 ? countWords('gap', row.gaps.length) : null,
  ].filter((part) => part !== null);
  const words = i18n.t('parts:timeRow', {
    ...{ title: rowTitle(row), links: countWords('link', row.links), most },
    ...{ days: countWords('day', stepMs / DAY_MS), day: formatDay(at) },
  });
  return extras.length > 0 ? `${words}; ${extras.join(', ')}` : words;
}

/**
 * Links of one kind over time, on a scale of its own. A line above the bars is a burst, a dashed box a
 * gap.
 */
export function TimeBars({ row, axis, window: shown }: Props) {
  const { fromMs, stepMs, steps } = axis;
  const most = Math.max(...row.counts, 1);
  const words = describeRow(row, axis);
  const at = (ms: number) => Math.min(steps, Math.max(0, (ms - fromMs) / stepMs));
  return (
    <svg
      className={classes['bars']}
      role="img"
      aria-label={words}
      viewBox={`0 0 ${steps} ${HEIGHT + TOP}`}
      preserveAspectRatio="none"
    >
      <title>{words}</title>
      <line className={classes['ground']} x1={0} x2={steps} y1={HEIGHT + TOP} y2={HEIGHT + TOP} />
      {row.counts.map((count, step) => {
        if (count === 0) return null;
        const start = fromMs + step * stepMs;
        const height = Math.max(MIN_BAR, (count / most) * HEIGHT);
        const isIn = !shown || (start + stepMs > shown.fromMs && start <= shown.untilMs);
        return (
          <rect
            key={start}
            className={classes['bar']}
            data-outside={isIn ? undefined : true}
            x={step + 0.1}
            y={HEIGHT + TOP - height}
            width={0.8}
            height={height}
          />
        );
      })}
      {row.gaps.map((gap) => (
        <rect
          key={gap.fromMs}
          className={classes['gap']}
          x={at(gap.fromMs)}
          width={at(gap.untilMs) - at(gap.fromMs)}
          y={TOP + 6}
          height={HEIGHT - 6}
        />
      ))}
      {row.bursts.map((burst) => (
        <line
          key={burst.fromMs}
          className={classes['burst']}
          x1={at(burst.fromMs)}
          x2={at(burst.untilMs)}
          y1={1.5}
          y2={1.5}
        />
      ))}
    </svg>
  );
}
