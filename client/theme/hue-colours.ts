import type { EntityKind } from '../../server/contract/entity.js';
import type { Hue } from '../state/node-look.js';
import { GROUP_COLOURS, OKABE_ITO, OTHER_COLOUR } from './palette.js';

/** Colours of kinds; the shape says the kind too. */
export const KIND_COLOURS: Readonly<Record<EntityKind, string>> = {
  person: OKABE_ITO.blue,
  company: OKABE_ITO.green,
  phone: OKABE_ITO.sky,
  account: OKABE_ITO.orange,
  touchpoint: OKABE_ITO.vermilion,
  place: OKABE_ITO.pink,
  vehicle: '#b3a400',
  document: OKABE_ITO.grey,
  event: '#5b6a7e',
};

/** An entity that the run did not look at. */
const NO_GROUP = '#b9c3cf';

export function groupColour(group: number): string {
  return GROUP_COLOURS[group - 1] ?? OTHER_COLOUR;
}

export function hueColour(hue: Hue): string {
  switch (hue.by) {
    case 'kind':
      return KIND_COLOURS[hue.kind];
    case 'group':
      return groupColour(hue.group);
    case 'other-group':
      return OTHER_COLOUR;
    case 'none':
      return NO_GROUP;
  }
}
