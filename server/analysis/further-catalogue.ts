import type { FurtherMeasure } from '../contract/further-measures.js';
import type { MeasureDescription } from './measure-description.js';

/** The measures that a run computes where they are asked for. */
export const FURTHER_CATALOGUE: Readonly<Record<FurtherMeasure, MeasureDescription>> = {
  inDegree: {
    title: 'In-degree',
    definition: 'The number of different entities that link to an entity.',
    source: 'Freeman 1979',
    scale: '0 to n − 1',
    parameters: ['directed'],
  },
  outDegree: {
    title: 'Out-degree',
    definition: 'The number of different entities that an entity links to.',
    source: 'Freeman 1979',
    scale: '0 to n − 1',
    parameters: ['directed'],
  },
  inStrength: {
    title: 'In-strength',
    definition: 'The sum of the weights of the links that arrive at an entity.',
    source: 'Barrat, Barthélemy, Pastor-Satorras & Vespignani 2004',
    scale: 'In the unit of the weight',
    parameters: ['directed', 'weight'],
  },
  outStrength: {
    title: 'Out-strength',
    definition: 'The sum of the weights of the links that leave an entity.',
    source: 'Barrat, Barthélemy, Pastor-Satorras & Vespignani 2004',
    scale: 'In the unit of the weight',
    parameters: ['directed', 'weight'],
  },
  clustering: {
    title: 'Local clustering',
    definition: 'The share of pairs of an entity’s neighbours that are linked to each other.',
    source: 'Watts & Strogatz 1998',
    scale: '0 (none, or fewer than two neighbours) to 1 (all)',
    parameters: [],
  },
  constraint: {
    title: 'Constraint',
    definition:
      'How far an entity’s contacts are few, or tied to each other, so that it depends on them.',
    source: 'Burt 1992',
    scale:
      'Low = contacts who do not know each other; 1 = one contact alone; somewhat above 1 in small dense groups',
    parameters: ['directed', 'weight'],
  },
  effectiveSize: {
    title: 'Effective size',
    definition: 'The number of an entity’s contacts, less what each repeats of the others.',
    source: 'Burt 1992; Borgatti 1997',
    scale: '1 (contacts who all know each other) to degree (none do)',
    parameters: ['directed', 'weight'],
  },
  cutPoint: {
    title: 'Cut point',
    definition: 'Whether the component of an entity falls apart when it is taken out.',
    source: 'Hopcroft & Tarjan 1973',
    scale: '1 = yes, 0 = no',
    parameters: [],
  },
  participation: {
    title: 'Participation coefficient',
    definition: 'How evenly the weight of an entity’s links is spread over the communities.',
    source: 'Guimerà & Amaral 2005',
    scale: '0 (all in one community) to nearly 1 (the same in many)',
    parameters: ['directed', 'weight', 'communities', 'seed', 'resolution'],
  },
  withinCommunity: {
    title: 'Within-community degree',
    definition:
      'How far the weight of an entity’s links inside its own community lies above the mean there, in standard deviations.',
    source: 'Guimerà & Amaral 2005',
    scale: '0 = the mean of its community; above 2.5 the literature speaks of hubs',
    parameters: ['directed', 'weight', 'communities', 'seed', 'resolution'],
  },
  coordinator: {
    title: 'Coordinator',
    definition: 'The number of unlinked pairs of an entity’s own group that it stands between.',
    source: 'Gould & Fernandez 1989',
    scale: 'Ordered pairs, from 0',
    parameters: ['directed', 'partition', 'communities', 'seed', 'resolution'],
  },
  itinerant: {
    title: 'Itinerant broker',
    definition: 'The number of unlinked pairs of one other group that an entity stands between.',
    source: 'Gould & Fernandez 1989',
    scale: 'Ordered pairs, from 0',
    parameters: ['directed', 'partition', 'communities', 'seed', 'resolution'],
  },
  gatekeeper: {
    title: 'Gatekeeper',
    definition:
      'The number of unlinked pairs, from another group into its own, that an entity stands between.',
    source: 'Gould & Fernandez 1989',
    scale: 'Ordered pairs, from 0',
    parameters: ['directed', 'partition', 'communities', 'seed', 'resolution'],
  },
  representative: {
    title: 'Representative',
    definition:
      'The number of unlinked pairs, from its own group to another, that an entity stands between.',
    source: 'Gould & Fernandez 1989',
    scale: 'Ordered pairs, from 0',
    parameters: ['directed', 'partition', 'communities', 'seed', 'resolution'],
  },
  liaison: {
    title: 'Liaison',
    definition:
      'The number of unlinked pairs of two different other groups that an entity stands between.',
    source: 'Gould & Fernandez 1989',
    scale: 'Ordered pairs, from 0',
    parameters: ['directed', 'partition', 'communities', 'seed', 'resolution'],
  },
  weightedBetweenness: {
    title: 'Weighted betweenness',
    definition:
      'Betweenness where a link of weight w is 1/w^α long, for α = 0, 0.5 and 1 side by side.',
    source: 'Opsahl, Agneessens & Skvoretz 2010',
    scale: '0 to (n − 1)(n − 2)/2 pairs for each exponent, directed twice that',
    parameters: ['directed', 'weight', 'betweennessBudget'],
  },
  weightedCloseness: {
    title: 'Weighted closeness',
    definition:
      'Closeness where a link of weight w is 1/w^α long, for α = 0, 0.5 and 1 side by side.',
    source: 'Opsahl, Agneessens & Skvoretz 2010; Wasserman & Faust 1994',
    scale:
      '0 (no links) upwards; values under different exponents are not comparable, their orders are',
    parameters: ['directed', 'weight', 'betweennessBudget'],
  },
  linkBetweenness: {
    title: 'Link betweenness',
    definition:
      'The number of pairs whose shortest paths take a link, each pair shared out over its shortest paths.',
    source: 'Girvan & Newman 2002; algorithm: Brandes 2008',
    scale: '1 to n²/4 pairs, directed up to twice that',
    parameters: ['directed'],
  },
  bridge: {
    title: 'Bridge',
    definition: 'Whether the component of a link falls apart when the link is taken out.',
    source: 'Hopcroft & Tarjan 1973',
    scale: 'Yes or no',
    parameters: [],
  },
};
