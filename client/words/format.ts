import { currentLocale, i18n } from '../i18n/i18n.js';

/** Makes what writes in the language of the page, once for each language. */
function perLocale<T>(make: (locale: string) => T): () => T {
  const made = new Map<string, T>();
  return () => {
    const locale = currentLocale();
    const known = made.get(locale) ?? make(locale);
    made.set(locale, known);
    return known;
  };
}

const numbers = perLocale((locale) => new Intl.NumberFormat(locale));
const threeDigits = perLocale(
  (locale) =>
    new Intl.NumberFormat(locale, { minimumSignificantDigits: 3, maximumSignificantDigits: 3 }),
);
const twoDecimals = perLocale(
  (locale) => new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
);
const oneDecimal = perLocale(
  (locale) => new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
);
const days = perLocale(
  (locale) =>
    new Intl.DateTimeFormat(locale, {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      timeZone: 'UTC',
    }),
);
const moments = perLocale(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }),
);

const DAY_MS = 86_400_000;

const UNITS = ['kB', 'MB', 'GB'] as const;

export function formatCount(count: number): string {
  return numbers().format(count);
}

/** `1 entity`, `1,204 entities`. */
export function countOf(count: number, one: string, many: string): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

/** A calendar day of a recorded time, UTC. */
export function formatDay(ms: number): string {
  return days().format(ms);
}

/** The day as date fields want it, UTC. */
export function isoDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

/** The days of the week, Monday first. */
export const weekdays = perLocale((locale): readonly string[] => {
  const names = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  const monday = Date.UTC(2024, 0, 1);
  return Array.from({ length: 7 }, (_, day) => names.format(monday + day * DAY_MS));
});

/** When something was done in this program, in the reader's own time. */
export function formatMoment(iso: string): string {
  return moments().format(new Date(iso));
}

export function formatBytes(bytes: number): string {
  if (bytes < 1_000) return i18n.t('words:bytes', { amount: bytes });
  let value = bytes / 1_000;
  let unit = 0;
  while (value >= 1_000 && unit < UNITS.length - 1) {
    value /= 1_000;
    unit += 1;
  }
  return `${value >= 100 ? Math.round(value) : oneDecimal().format(value)} ${UNITS[unit] ?? ''}`;
}

/** Rough time in words: `40 s`, `3 min`, `2 h`. */
export function formatDuration(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1_000));
  if (seconds < 90) return i18n.t('words:seconds', { amount: seconds });
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return i18n.t('words:minutes', { amount: minutes });
  return i18n.t('words:hours', { amount: Math.round(minutes / 60) });
}

/** How long something lasted: `45 s`, `3 min 20 s`, `2 h 5 min`. */
export function formatSpell(seconds: number): string {
  const whole = Math.round(seconds);
  const parts = [
    [Math.floor(whole / 3_600), 'h'],
    [Math.floor((whole % 3_600) / 60), 'min'],
    [whole % 60, 's'],
  ] as const;
  const shown = parts.filter(([count]) => count > 0).slice(0, 2);
  if (shown.length === 0) return '0 s';
  return shown.map(([count, unit]) => `${formatCount(count)} ${unit}`).join(' ');
}

/** A measure with three significant digits, whole numbers as they are. */
export function formatMeasure(value: number): string {
  if (Number.isInteger(value)) return formatCount(value);
  if (Math.abs(value) >= 1_000) return formatCount(Math.round(value));
  return Math.abs(value) < 1e-6 ? value.toPrecision(3) : threeDigits().format(value);
}

/** A number with just two decimals: `0.30`. */
export function formatDecimals(value: number): string {
  return twoDecimals().format(value);
}

/** A share of one with two significant digits: `4.5 %`. */
export function formatPercent(share: number): string {
  return `${numbers().format(Number((100 * share).toPrecision(2)))}\u00A0%`;
}

/** Amounts by currency: `1,200 EUR, 40 RON`. */
export function formatAmounts(amounts: Readonly<Record<string, number>>): string {
  return Object.entries(amounts)
    .map(([currency, amount]) => `${numbers().format(Math.round(amount * 100) / 100)} ${currency}`)
    .join(', ');
}
