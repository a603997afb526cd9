/** Okabe & Ito 2008: told apart by all common forms of colour vision. */
export const OKABE_ITO = {
  blue: '#0072B2',
  orange: '#E69F00',
  green: '#009E73',
  pink: '#CC79A7',
  sky: '#56B4E9',
  vermilion: '#D55E00',
  yellow: '#F0E442',
  grey: '#999999',
} as const;

/** Colours of groups, the largest first; vermilion is kept for touchpoints and warnings. */
export const GROUP_COLOURS = [
  OKABE_ITO.blue,
  OKABE_ITO.orange,
  OKABE_ITO.green,
  OKABE_ITO.pink,
  OKABE_ITO.sky,
  // Darker ones: the title beside the group tells them apart as well.
  '#004A75',
  '#966800',
  '#00674B',
  '#85537F',
  '#2F7AA8',
  '#9C9415',
  OKABE_ITO.yellow,
] as const;

/** Groups after the twelfth, and entities that no group holds. */
export const OTHER_COLOUR = OKABE_ITO.grey;

export interface StageColours {
  readonly background: string;
  readonly text: string;
  readonly halo: string;
  readonly edge: string;
  readonly edgeStrong: string;
  /** Of paths that are kept on the chart; they are thicker too. */
  readonly edgeKept: string;
  readonly dimmed: string;
  readonly dimmedEdge: string;
  /** Rings round what is chosen; no group and no kind has this colour. */
  readonly chosen: string;
}

/** `print`: on white paper, whatever the screen shows. */
export type StageScheme = 'light' | 'dark' | 'print';

/** What the stage draws with, besides the colours of the data. */
export const STAGE_COLOURS: Readonly<Record<StageScheme, StageColours>> = {
  light: {
    background: '#fbfcfd',
    text: '#1a2433',
    halo: 'rgba(251, 252, 253, 0.88)',
    edge: '#a9b4c2',
    edgeStrong: '#3d4a5c',
    edgeKept: '#6f3bd1',
    dimmed: '#dde3ea',
    dimmedEdge: '#e9edf1',
    chosen: '#b8005c',
  },
  dark: {
    background: '#12171e',
    text: '#e6ebf2',
    halo: 'rgba(18, 23, 30, 0.85)',
    edge: '#4d596a',
    edgeStrong: '#c3cddb',
    edgeKept: '#b79bff',
    dimmed: '#2a333f',
    dimmedEdge: '#1d242d',
    chosen: '#ff7ac0',
  },
  print: {
    background: '#ffffff',
    text: '#000000',
    halo: 'rgba(255, 255, 255, 0.9)',
    edge: '#8a95a3',
    edgeStrong: '#1a2433',
    dimmed: '#d5dbe2',
    dimmedEdge: '#e3e7ec',
    edgeKept: '#6f3bd1',
    chosen: '#b8005c',
  },
};
