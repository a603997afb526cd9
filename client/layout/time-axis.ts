const DAY_MS = 86_400_000;

/** Share of the times that the axis is made for; those far from them stand before or after it. */
const SHARE = 0.75;

/** Steps between two marks, the finest first; days, then months. */
const DAY_STEPS = [1, 2, 7, 14] as const;
const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1_200] as const;

const MOST_MARKS = 8;

export interface TimeAxis {
  readonly fromMs: number;
  readonly untilMs: number;
}

/**
 * The shortest span that holds three quarters of the times, and half as much on each side, as far as there
 * are times: a few that are far off (a post held for decades) would crush all others.
 */
export function timeAxis(times: readonly number[]): TimeAxis {
  const sorted = [...times].sort((a, b) => a - b);
  const held = Math.max(1, Math.ceil(sorted.length * SHARE));
  let [low, high] = [sorted[0] ?? 0, sorted.at(-1) ?? 0];
  for (let first = 0; first + held <= sorted.length; first += 1) {
    const [from, until] = [sorted[first] ?? 0, sorted[first + held - 1] ?? 0];
    if (until - from < high - low) [low, high] = [from, until];
  }
  const reach = Math.max(DAY_MS, (high - low) / 2);
  return {
    fromMs: sorted.find((ms) => ms >= low - reach) ?? low,
    untilMs: sorted.findLast((ms) => ms <= high + reach) ?? high,
  };
}

/** What writes calendar days and months, UTC. */
export interface TimeWords {
  readonly day: Intl.DateTimeFormat;
  readonly month: Intl.DateTimeFormat;
}

export function timeWords(locale: string): TimeWords {
  const month = { month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
  return {
    day: new Intl.DateTimeFormat(locale, { day: 'numeric', ...month }),
    month: new Intl.DateTimeFormat(locale, month),
  };
}

export interface Mark {
  readonly ms: number;
  readonly text: string;
}

/** Marks at whole days or months (UTC), at most eight. */
export function axisMarks({ fromMs, untilMs }: TimeAxis, words: TimeWords): Mark[] {
  const days = Math.max(1, (untilMs - fromMs) / DAY_MS);
  const dayStep = DAY_STEPS.find((step) => days / step <= MOST_MARKS);
  const marks: Mark[] = [];
  if (dayStep !== undefined) {
    const first = Math.ceil(fromMs / DAY_MS);
    for (let day = first; day * DAY_MS <= untilMs; day += dayStep) {
      marks.push({ ms: day * DAY_MS, text: words.day.format(day * DAY_MS) });
    }
    return marks;
  }
  const step = MONTH_STEPS.find((each) => days / 30.4 / each <= MOST_MARKS) ?? 1_200;
  const start = new Date(fromMs);
  let month = Math.floor((start.getUTCFullYear() * 12 + start.getUTCMonth()) / step) * step;
  for (; marks.length <= MOST_MARKS; month += step) {
    const ms = Date.UTC(Math.floor(month / 12), month % 12, 1);
    if (ms > untilMs) break;
    if (ms >= fromMs) {
      const isYear = step % 12 === 0;
      marks.push({ ms, text: isYear ? String(Math.floor(month / 12)) : words.month.format(ms) });
    }
  }
  return marks;
}
