import acts from './es/acts.json';
import analysis from './es/analysis.json';
import brokers from './es/brokers.json';
import calls from './es/calls.json';
import cases from './es/cases.json';
import charts from './es/charts.json';
import commands from './es/commands.json';
import common from './es/common.json';
import degrees from './es/degrees.json';
import disruption from './es/disruption.json';
import drawings from './es/drawings.json';
import entity from './es/entity.json';
import filters from './es/filters.json';
import graph from './es/graph.json';
import groups from './es/groups.json';
import help from './es/help.json';
import importing from './es/import.json';
import layouts from './es/layouts.json';
import map from './es/map.json';
import measures from './es/measures.json';
import money from './es/money.json';
import parts from './es/parts.json';
import paths from './es/paths.json';
import ranking from './es/ranking.json';
import screens from './es/screens.json';
import search from './es/search.json';
import selection from './es/selection.json';
import server from './es/server.json';
import sources from './es/sources.json';
import steps from './es/steps.json';
import table from './es/table.json';
import timeline from './es/timeline.json';
import tour from './es/tour.json';
import words from './es/words.json';

/** Spanish words by the part of the page that says them; loaded when Spanish is chosen. */
export const SPANISH = {
  ...{ common, words, measures, screens, cases, sources, analysis, ranking, brokers, help, tour },
  ...{ acts, paths, charts, disruption, map, table, timeline, money, calls, degrees, drawings },
  ...{ graph, layouts, filters, selection, search, entity, groups, commands, parts, steps, server },
  import: importing,
} as const;
