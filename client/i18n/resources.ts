import analysis from './en/analysis.json';
import brokers from './en/brokers.json';
import cases from './en/cases.json';
import common from './en/common.json';
import help from './en/help.json';
import importing from './en/import.json';
import ranking from './en/ranking.json';
import screens from './en/screens.json';
import sources from './en/sources.json';
import tour from './en/tour.json';
import words from './en/words.json';

/** English words by the part of the page that says them. */
export const ENGLISH = {
  ...{ common, words, screens, cases, sources, analysis, ranking, brokers, help, tour },
  import: importing,
} as const;

export type Namespace = keyof typeof ENGLISH;

export const NAMESPACES = Object.keys(ENGLISH) as Namespace[];
