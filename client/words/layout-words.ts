import type { LayoutKind } from '../../server/contract/chart.js';
import type { LayoutResult } from '../layout/layout-model.js';
import { countOf, formatCount } from './format.js';

interface LayoutWords {
  readonly title: string;
  /** What it shows, in one sentence. */
  readonly sentence: string;
  /** What those that it sets apart lack: one of them, several. */
  readonly lacking?: readonly [one: string, many: string];
}

export const LAYOUT_WORDS: Readonly<Record<LayoutKind, LayoutWords>> = {
  links: {
    title: 'By links',
    sentence: 'What is linked stands near: near means linked, no more.',
  },
  groups: {
    title: 'By group',
    sentence: 'Each densely linked group by itself, groups that are linked side by side.',
    lacking: ['is in no group of three or more', 'are in no group of three or more'],
  },
  circle: {
    title: 'Circle',
    sentence: 'All on one ring, group by group: lines across it join groups.',
  },
  hierarchy: {
    title: 'Hierarchy',
    sentence: 'Who directs, owns, employs or controls above; what they use below.',
    lacking: ['has no such link that is drawn', 'have no such link that is drawn'],
  },
  money: {
    title: 'Money flow',
    sentence: 'Payers left, those paid right, holders under their accounts.',
    lacking: ['has no part in a payment that is drawn', 'have no part in a payment that is drawn'],
  },
  'time-by-kind': {
    title: 'By time and kind',
    sentence: 'From left to right by the first record, a lane for each kind.',
    lacking: ['has no record with a time', 'have no record with a time'],
  },
  'time-by-group': {
    title: 'By time and group',
    sentence: 'From left to right by the first record, a lane for each group.',
    lacking: ['has no record with a time', 'have no record with a time'],
  },
  place: {
    title: 'By place',
    sentence: 'As on a map, where each is recorded most often, as near as there is room.',
    lacking: [
      'has no recorded place that can be shown',
      'have no recorded place that can be shown',
    ],
  },
  overlap: {
    title: 'Remove overlap',
    sentence: 'Moves apart what covers each other, as little as it takes.',
  },
};

/** Name of the step, as undo says it. */
export function layoutStep(kind: LayoutKind, part: number): string {
  const title = LAYOUT_WORDS[kind].title.toLowerCase();
  return part > 0 ? `Layout: ${title}, ${formatCount(part)} selected` : `Layout: ${title}`;
}

/** What is to be known of a layout besides the picture; null where there is nothing. */
export function describeLayout(
  kind: LayoutKind,
  { apart, against }: LayoutResult,
  total: number,
): string | null {
  const parts: string[] = [];
  if (apart.length > 0) {
    const [one, many] = LAYOUT_WORDS[kind].lacking ?? ['was left out', 'were left out'];
    const lacking = apart.length === 1 ? one : many;
    parts.push(
      `${formatCount(apart.length)} of ${countOf(total, 'entity', 'entities')} ${lacking}: set apart.`,
    );
  }
  if (against > 0) {
    parts.push(
      `${countOf(against, 'line leads', 'lines lead')} against the order, because links go round in a circle.`,
    );
  }
  return parts.length === 0 ? null : parts.join(' ');
}
