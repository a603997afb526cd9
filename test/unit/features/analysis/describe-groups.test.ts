import { expect, it } from 'vitest';
import { analyse } from '../../../../server/analysis/analyse.js';
import type { Entity } from '../../../../server/contract/network.js';
import { analysisParametersSchema } from '../../../../server/contract/results.js';
import { describeGroups } from '../../../../server/features/analysis/describe-groups.js';
import type { GraphStore, StoredRun } from '../../../../server/store/graph-store.js';
import { makeRun } from '../../../helpers/make-run.js';
import { CASE_NAME, entity, type FakeCase, link, makeFakeStore } from '../export/fake-store.js';
import { HOSTILE_NAMES, PROTECTED_CASE, SECRETS } from '../export/hostile-case.js';

const act = { actor: 'tester', at: '2024-06-01T00:00:00Z' };

/** A store with a case and a run over all of it. */
function storeWith(content: FakeCase): { store: GraphStore; run: StoredRun } {
  const entities = content.pages.flatMap((page) => page.entities);
  const ids = new Set(entities.map(({ id }) => id));
  const snapshot = {
    entities: entities.map(({ id, kind, name }) => ({ id, kind, name })),
    links: content.pages
      .flatMap((page) => page.links)
      .filter(({ source, target }) => ids.has(source) && ids.has(target))
      .map(({ id, kind, source, target, directed }) => ({ id, kind, source, target, directed })),
  };
  const parameters = analysisParametersSchema.parse({ levels: true, stability: 2 });
  const { run } = makeRun(0);
  const stored = { run: { ...run, parameters }, outcome: analyse(snapshot, parameters) };
  const byId = new Map(entities.map((each) => [each.id, each]));
  const store = {
    ...makeFakeStore(content).store,
    findRun: () => Promise.resolve(stored),
    getEntities: (_case: string, ids: readonly string[]): Promise<Entity[]> =>
      Promise.resolve(ids.flatMap((id) => byId.get(id) ?? [])),
  };
  return { store, run: stored };
}

it('shows nothing of a victim who is in names, values and links of the others', async () => {
  const [page] = PROTECTED_CASE.pages;
  const others = [
    entity({
      id: 'S2',
      name: 'Vlad, with Ana Petrova',
      values: { nationality: 'RO of Ana Petrova' },
    }),
    entity({ id: 'S3', kind: 'document', name: 'Letter of Anuta', values: { country: 'MD' } }),
  ];
  const content: FakeCase = {
    ...PROTECTED_CASE,
    pages: [
      ...(page ? [page] : []),
      {
        entities: others,
        links: [
          link({ id: 'S2-V7', source: 'S2', target: 'V7' }),
          link({ id: 'S3-V7', source: 'S3', target: 'V7' }),
          link({ id: 'V7-PH7', kind: 'uses_phone', source: 'V7', target: 'PH7' }),
          link({ id: 'S2-S3', source: 'S2', target: 'S3' }),
          link({ id: 'S2-D1', source: 'S2', target: 'D1' }),
        ],
      },
    ],
  };
  const { store, run } = storeWith(content);
  const view = await describeGroups({ store, act }, CASE_NAME, run.run.id, { first: 100 });
  expect(view.groups.length).toBeGreaterThan(0);
  expect(view.groups.reduce((sum, each) => sum + each.protectedMembers, 0)).toBe(2);
  const text = JSON.stringify(view).toLowerCase();
  expect(SECRETS.filter((secret) => text.includes(secret))).toEqual([]);
});

it('tells of names that try to break out of what they stand in as they are, in JSON', async () => {
  const entities = HOSTILE_NAMES.map((name, at) => entity({ id: `E${at}`, name }));
  const links = entities.slice(1).map(({ id }) => link({ id: `L${id}`, source: 'E0', target: id }));
  const { store, run } = storeWith({ pages: [{ entities, links }] });
  const view = await describeGroups({ store, act }, CASE_NAME, run.run.id, { first: 1 });
  const [group] = view.groups;
  expect(group?.top.map(({ name }) => name)).toEqual([HOSTILE_NAMES[0]]);
  expect(group?.words).toContain('This describes links in the recorded data');
  expect(group?.words).not.toMatch(/gang|risk|guilt/iu);
  expect(JSON.parse(JSON.stringify(view))).toEqual(view);
});
