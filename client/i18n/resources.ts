import acts from './en/acts.json';
import analysis from './en/analysis.json';
import brokers from './en/brokers.json';
import calls from './en/calls.json';
import cases from './en/cases.json';
import charts from './en/charts.json';
import commands from './en/commands.json';
import common from './en/common.json';
import degrees from './en/degrees.json';
import disruption from './en/disruption.json';
import drawings from './en/drawings.json';
import entity from './en/entity.json';
import filters from './en/filters.json';
import graph from './en/graph.json';
import groups from './en/groups.json';
import help from './en/help.json';
import importing from './en/import.json';
import layouts from './en/layouts.json';
import map from './en/map.json';
import measures from './en/measures.json';
import money from './en/money.json';
import parts from './en/parts.json';
import paths from './en/paths.json';
import ranking from './en/ranking.json';
import screens from './en/screens.json';
import search from './en/search.json';
import selection from './en/selection.json';
import server from './en/server.json';
import sources from './en/sources.json';
import steps from './en/steps.json';
import table from './en/table.json';
import timeline from './en/timeline.json';
import tour from './en/tour.json';
import words from './en/words.json';

/** English words by the part of the page that says them. */
export const ENGLISH = {
  ...{ common, words, measures, screens, cases, sources, analysis, ranking, brokers, help, tour },
  ...{ acts, paths, charts, disruption, map, table, timeline, money, calls, degrees, drawings },
  ...{ graph, layouts, filters, selection, search, entity, groups, commands, parts, steps, server },
  import: importing,
} as const;

export type Namespace = keyof typeof ENGLISH;

export const NAMESPACES = Object.keys(ENGLISH) as Namespace[];
