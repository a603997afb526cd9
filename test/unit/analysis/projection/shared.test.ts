import { describe, expect, test } from 'vitest';
import { analyse } from '../../../../server/analysis/analyse.js';
import { recordOf } from '../../../../server/analysis/projection/multigraph.js';
import { project } from '../../../../server/analysis/projection/project.js';
import type { AnalysisParameters } from '../../../../server/contract/results.js';
import { buildSnapshot, type LinkDraft, withDefaults } from '../build-snapshot.js';

const PEOPLE = ['ana', 'bo', 'cas', 'dee'];
const ITEMS = ['phone-1', 'company-x', 'event-e', 'touchpoint-t'];

/** Ana, Bo and Cas had phone 1; Ana and Bo direct company X; all crossed at T. */
const SHARED: LinkDraft[] = [
  { source: 'ana', target: 'phone-1', kind: 'uses_phone' },
  { source: 'bo', target: 'phone-1', kind: 'uses_phone' },
  { source: 'phone-1', target: 'cas', kind: 'uses_phone' },
  { source: 'ana', target: 'phone-1', kind: 'uses_phone', time: { startMs: 9 } },
  { source: 'ana', target: 'company-x', kind: 'directs' },
  { source: 'bo', target: 'company-x', kind: 'employs' },
  { source: 'ana', target: 'event-e', kind: 'attends' },
  ...PEOPLE.map((source): LinkDraft => ({ source, target: 'touchpoint-t', kind: 'crosses' })),
  { source: 'ana', target: 'dee', kind: 'knows' },
];

function joined(given: Partial<AnalysisParameters> = {}, drafts = SHARED) {
  const snapshot = buildSnapshot([...PEOPLE, ...ITEMS], drafts);
  const parameters = withDefaults({ projection: 'shared', ...given });
  const { entities, links, notes } = project(snapshot, parameters);
  return {
    nodes: entities.map(({ id }) => id),
    links: links.map((link) => `${link.source} ${link.target} by ${recordOf(link).id}`).sort(),
    notes,
  };
}

describe('people joined through what they share', () => {
  test('stand beside each other, each pair with the item that joins it', () => {
    const { nodes, links, notes } = joined();
    expect(nodes).toEqual(PEOPLE);
    expect(links).toEqual([
      'ana bo by company-x',
      'ana bo by phone-1',
      'ana cas by phone-1',
      'bo cas by phone-1',
    ]);
    expect(notes).toEqual([
      'People are joined by 2 items that they share, at whatever time within the window; who shares ' +
        'nothing stands alone.',
    ]);
  });

  test('weigh by the items they share, or, as Newman does, less the more share an item', () => {
    const snapshot = buildSnapshot([...PEOPLE, ...ITEMS], SHARED);
    const strengths = (by: 'count' | 'given') =>
      Object.fromEntries(
        analyse(snapshot, withDefaults({ projection: 'shared', weight: { by } })).entities.map(
          ({ id, strength }) => [id, strength],
        ),
      );
    expect(strengths('count')).toEqual({ ana: 3, bo: 3, cas: 2, dee: 0 });
    // By the phone 1/2 with each of the two others, by the company 1: a person's sum is its items.
    expect(strengths('given')).toEqual({ ana: 2, bo: 2, cas: 1, dee: 0 });
  });

  test('are not joined by what too many share', () => {
    const { links, notes } = joined({ mostSharing: 2 });
    expect(links).toEqual(['ana bo by company-x']);
    expect(notes.at(-1)).toBe('1 item that more than 2 people share left out.');
  });

  test('are joined over admitted links alone', () => {
    expect(joined({ linkKinds: ['directs', 'employs'] }).links).toEqual(['ana bo by company-x']);
    expect(joined({ window: { fromMs: 5 } }).links).toEqual([]);
  });

  test('nobody stands for nothing: no items, no links', () => {
    expect(joined({}, []).links).toEqual([]);
  });
});
