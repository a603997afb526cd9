import analysis from './es/analysis.json';
import brokers from './es/brokers.json';
import cases from './es/cases.json';
import commands from './es/commands.json';
import common from './es/common.json';
import entity from './es/entity.json';
import filters from './es/filters.json';
import graph from './es/graph.json';
import groups from './es/groups.json';
import help from './es/help.json';
import importing from './es/import.json';
import layouts from './es/layouts.json';
import parts from './es/parts.json';
import ranking from './es/ranking.json';
import screens from './es/screens.json';
import search from './es/search.json';
import selection from './es/selection.json';
import sources from './es/sources.json';
import steps from './es/steps.json';
import tour from './es/tour.json';
import words from './es/words.json';

/** Spanish words by the part of the page that says them; loaded when Spanish is chosen. */
export const SPANISH = {
  ...{ common, words, screens, cases, sources, analysis, ranking, brokers, help, tour },
  ...{ graph, layouts, filters, selection, search, entity, groups, commands, parts, steps },
  import: importing,
} as const;
