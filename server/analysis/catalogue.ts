import type { FurtherMeasure } from '../contract/further-measures.js';
import type { EntityMeasures } from '../contract/results.js';
import { FURTHER_CATALOGUE } from './further-catalogue.js';
import type { MeasureDescription } from './measure-description.js';

export type MeasureId =
  | Exclude<keyof EntityMeasures, 'id' | 'kind' | 'name' | 'isProtected' | 'more'>
  | FurtherMeasure
  | 'modularity';

/** Every figure of an analysis: forms, reports and documentation take their words from here. */
export const CATALOGUE: Readonly<Record<MeasureId, MeasureDescription>> = {
  component: {
    title: 'Component',
    definition: 'The part of the network that an entity can reach over any number of links.',
    source: 'Harary 1969',
    scale: 'Numbered from 1, the largest first',
    parameters: [],
  },
  community: {
    title: 'Community',
    definition:
      'A group with more links inside than its members’ numbers of links would make by chance.',
    source:
      'Louvain: Blondel, Guillaume, Lambiotte & Lefebvre 2008; Leiden: Traag, Waltman & van Eck 2019; directed: Dugué & Perez 2015',
    scale: 'Numbered from 1, the largest first',
    parameters: ['directed', 'weight', 'communities', 'seed', 'resolution'],
  },
  communityStability: {
    title: 'Community stability',
    definition:
      'How much of an entity’s community it shares with its communities under other seeds, on average.',
    source: 'Jaccard 1901',
    scale: '0 to 1; 1 = the same members under every seed',
    parameters: ['directed', 'weight', 'communities', 'seed', 'resolution', 'stability'],
  },
  modularity: {
    title: 'Modularity',
    definition:
      'The share of link weight inside communities, less the share expected by chance at the same numbers of links.',
    source: 'Newman & Girvan 2004; resolution: Reichardt & Bornholdt 2006',
    scale: '−0.5 to 1; about 0 = no more than chance',
    parameters: ['directed', 'weight', 'communities', 'seed', 'resolution'],
  },
  degree: {
    title: 'Degree',
    definition: 'The number of different entities that an entity is linked to.',
    source: 'Freeman 1979',
    scale: '0 to n − 1',
    parameters: [],
  },
  strength: {
    title: 'Strength',
    definition: 'The sum of the weights of an entity’s links.',
    source: 'Barrat, Barthélemy, Pastor-Satorras & Vespignani 2004',
    scale: 'In the unit of the weight',
    parameters: ['directed', 'weight'],
  },
  betweenness: {
    title: 'Betweenness',
    definition:
      'The number of pairs of others whose shortest paths pass through an entity, each pair shared out over its shortest paths.',
    source: 'Freeman 1977; algorithm: Brandes 2001',
    scale: '0 to (n − 1)(n − 2)/2 pairs, directed twice that',
    parameters: ['directed', 'betweennessMethod', 'betweennessBudget', 'seed'],
  },
  betweennessNormalized: {
    title: 'Betweenness (normalised)',
    definition: 'Betweenness as a share of all pairs of others.',
    source: 'Freeman 1977; algorithm: Brandes 2001',
    scale: '0 to 1',
    parameters: ['directed', 'betweennessMethod', 'betweennessBudget', 'seed'],
  },
  rankInKind: {
    title: 'Rank in kind',
    definition:
      'The place of an entity by betweenness among those of its own kind that are not protected.',
    source: 'Competition ranking: ties share a rank',
    scale: '1 = highest betweenness of the kind',
    parameters: ['directed', 'betweennessMethod', 'betweennessBudget', 'seed'],
  },
  closeness: {
    title: 'Closeness',
    definition:
      'The inverse of the mean distance to the entities that can reach an entity, times the share of others that can.',
    source: 'Wasserman & Faust 1994',
    scale: '0 (no links) to 1 (linked to all)',
    parameters: ['directed'],
  },
  harmonic: {
    title: 'Harmonic centrality',
    definition: 'The mean of the inverse distances from all others, the unreachable counting 0.',
    source: 'Rochat 2009; Boldi & Vigna 2014',
    scale: '0 (no links) to 1 (linked to all)',
    parameters: ['directed'],
  },
  pageRank: {
    title: 'PageRank',
    definition:
      'The share of time that a walk following links (85 %) or starting anew anywhere (15 %) spends at an entity.',
    source: 'Page, Brin, Motwani & Winograd 1999',
    scale: 'Shares that add up to 1',
    parameters: ['directed', 'weight'],
  },
  eigenvector: {
    title: 'Eigenvector centrality',
    definition:
      'A value in proportion to the weighted sum of the values of an entity’s neighbours.',
    source: 'Bonacich 1972',
    scale: '0 to 1; largest value 1 in each component',
    parameters: ['weight'],
  },
  core: {
    title: 'Core number',
    definition:
      'The largest k for which an entity is in a part of the network where everybody has at least k neighbours.',
    source: 'Seidman 1983; algorithm: Batagelj & Zaveršnik 2003',
    scale: '0 to degree',
    parameters: [],
  },
  ...FURTHER_CATALOGUE,
};
