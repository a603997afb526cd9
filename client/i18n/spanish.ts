import analysis from './es/analysis.json';
import brokers from './es/brokers.json';
import cases from './es/cases.json';
import common from './es/common.json';
import help from './es/help.json';
import importing from './es/import.json';
import ranking from './es/ranking.json';
import screens from './es/screens.json';
import sources from './es/sources.json';
import tour from './es/tour.json';
import words from './es/words.json';

/** Spanish words by the part of the page that says them; loaded when Spanish is chosen. */
export const SPANISH = {
  ...{ common, words, screens, cases, sources, analysis, ranking, brokers, help, tour },
  import: importing,
} as const;
