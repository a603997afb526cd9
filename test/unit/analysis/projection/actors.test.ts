import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../server/analysis/analyse.js';
import { projectActors } from '../../../../server/analysis/projection/actors.js';
import type { TimeSpan } from '../../../../server/contract/time.js';
import { buildSnapshot, DAY_MS, HOUR_MS, withDefaults, type LinkDraft } from '../build-snapshot.js';

const actors = withDefaults({ projection: 'actors' });

function holds(source: string, target: string, time?: TimeSpan): LinkDraft {
  const kind = target.startsWith('phone') ? 'uses_phone' : 'holds_account';
  return { source, target, kind, directed: true, ...(time && { time }) };
}

function calls(source: string, target: string, time?: TimeSpan): LinkDraft {
  return { source, target, kind: 'calls', directed: true, ...(time && { time }) };
}

function project(
  ids: readonly string[],
  drafts: readonly LinkDraft[],
  parameters = actors,
): { nodes: string[]; links: string[]; notes: readonly string[] } {
  const { entities, links, notes } = projectActors(buildSnapshot(ids, drafts), parameters);
  return {
    nodes: entities.map(({ id }) => id),
    links: links.map(({ source, target }) => `${source} ${target}`),
    notes,
  };
}

describe('phones and accounts with a holder', () => {
  it('become links of their holders and vanish', () => {
    const { nodes, links, notes } = project(
      ['ana', 'bo', 'company-x', 'phone-1', 'phone-2', 'account-1'],
      [
        ...[holds('ana', 'phone-1'), holds('bo', 'phone-2'), holds('company-x', 'account-1')],
        calls('phone-1', 'phone-2', { startMs: 5 }),
        { source: 'ana', target: 'account-1', kind: 'pays', amount: 9, currency: 'EUR' },
        { source: 'ana', target: 'bo', kind: 'family' },
      ],
    );
    expect(nodes).toEqual(['ana', 'bo', 'company-x']);
    expect(links).toEqual(['ana bo', 'ana company-x', 'ana bo']);
    expect(notes).toEqual([]);
  });

  it('follow a handset that changes hands, to the millisecond', () => {
    const handover = 10 * DAY_MS;
    const { links, nodes } = project(
      ['ana', 'bo', 'cas', 'phone-1', 'phone-2'],
      [
        holds('ana', 'phone-1', { startMs: 0, endMs: handover }),
        holds('bo', 'phone-1', { startMs: handover, endMs: 20 * DAY_MS }),
        holds('cas', 'phone-2'),
        calls('phone-1', 'phone-2', { startMs: handover - 1 }),
        calls('phone-1', 'phone-2', { startMs: handover }),
      ],
    );
    expect(links).toEqual(['ana cas', 'bo cas']);
    expect(nodes).toEqual(['ana', 'bo', 'cas']);
  });

  it('go to both holders of a day on which the handset changed hands', () => {
    const noon = 10 * DAY_MS + 12 * HOUR_MS;
    const { links, notes } = project(
      ['ana', 'bo', 'cas', 'phone-1'],
      [
        holds('ana', 'phone-1', { startMs: 0, endMs: noon }),
        holds('bo', 'phone-1', { startMs: noon }),
        calls('phone-1', 'cas', { startMs: 10 * DAY_MS, endMs: 11 * DAY_MS }),
      ],
    );
    expect(links).toEqual(['ana cas', 'bo cas']);
    expect(notes).toEqual([
      '1 link of phones or accounts with several holders at the time went to each of these holders.',
    ]);
  });

  it('go on from a beginning without an end', () => {
    const drafts = [
      holds('ana', 'phone-1', { startMs: DAY_MS }),
      calls('phone-1', 'bo', { startMs: 900 * DAY_MS }),
    ];
    expect(project(['ana', 'bo', 'phone-1'], drafts).links).toEqual(['ana bo']);
  });

  it('make links of a person to himself where both phones are his', () => {
    const drafts = [holds('ana', 'phone-1'), holds('ana', 'phone-2'), calls('phone-1', 'phone-2')];
    const snapshot = buildSnapshot(['ana', 'phone-1', 'phone-2'], drafts);
    const { graph, notes } = analyse(snapshot, actors);
    expect(graph).toMatchObject({ entities: 1, links: 0, selfLinks: 1, recordedLinks: 0 });
    expect(notes).toContain('1 link of an entity to itself left out of the measures.');
  });

  it('read a holding from its kinds where the record has its ends the other way', () => {
    const drafts = [
      { ...holds('phone-1', 'ana'), kind: 'uses_phone' as const },
      calls('phone-1', 'bo'),
    ];
    expect(project(['ana', 'bo', 'phone-1'], drafts).links).toEqual(['ana bo']);
  });
});

describe('shared handsets', () => {
  const ids = ['ana', 'bo', 'cas', 'phone-1', 'phone-2'];
  const shared = [holds('ana', 'phone-1'), holds('bo', 'phone-1'), holds('cas', 'phone-2')];

  it('give a link to each holder, and count the record once', () => {
    const drafts = [...shared, calls('phone-1', 'phone-2', { startMs: 1 })];
    expect(project(ids, drafts).links).toEqual(['ana cas', 'bo cas']);
    const { graph } = analyse(buildSnapshot(ids, drafts), actors);
    expect(graph).toMatchObject({ entities: 3, links: 2, recordedLinks: 1, selfLinks: 0 });
  });

  it('weigh a pair once per record, also where a record joins it twice', () => {
    const both = [holds('ana', 'phone-2'), holds('bo', 'phone-2')];
    const drafts = [...shared, ...both, calls('phone-1', 'phone-2', { startMs: 1 })];
    const parameters = withDefaults({ projection: 'actors', weight: { by: 'count' } });
    const { entities } = analyse(buildSnapshot(ids, drafts), parameters);
    const strengths = entities.map(({ id, strength }) => [id, strength]);
    expect(Object.fromEntries(strengths)).toEqual({ ana: 2, bo: 2, cas: 2 });
  });

  it('say apart how many links had no time to choose a holder by', () => {
    const { links, notes } = project(ids, [...shared, calls('phone-1', 'phone-2')]);
    expect(links).toEqual(['ana cas', 'bo cas']);
    expect(notes).toEqual([
      '1 link without a time on phones or accounts that had several holders went to every holder ' +
        'ever recorded.',
    ]);
  });

  it('do not count a person twice who is recorded twice as holder', () => {
    const drafts = [...shared, holds('cas', 'phone-2'), calls('phone-2', 'ana', { startMs: 1 })];
    const { links, notes } = project(ids, drafts);
    expect(links).toEqual(['cas ana']);
    expect(notes).toEqual([]);
  });
});

describe('phones and accounts without a holder', () => {
  it('stay as nodes, unattributed', () => {
    const { nodes, links, notes } = project(
      ['ana', 'phone-1', 'phone-2', 'phone-3', 'account-1'],
      [
        holds('ana', 'phone-1', { startMs: 0, endMs: DAY_MS }),
        calls('phone-1', 'phone-2', { startMs: 1 }),
        calls('phone-1', 'phone-2', { startMs: 5 * DAY_MS }),
      ],
    );
    expect(nodes).toEqual(['ana', 'phone-1', 'phone-2', 'phone-3', 'account-1']);
    expect(links).toEqual(['ana phone-2', 'phone-1 phone-2']);
    expect(notes).toEqual([
      '3 phones and 1 account stayed unattributed, as nodes of their own, with 2 links at whose ' +
        'time nobody is recorded as holder.',
    ]);
    expect(project(['phone-1'], []).notes).toEqual([
      '1 phone stayed unattributed, as a node of its own.',
    ]);
  });

  it('do not gain a holder from a vehicle', () => {
    const drafts = [holds('vehicle-1', 'phone-1'), calls('phone-1', 'ana')];
    const { nodes, links, notes } = project(['ana', 'phone-1', 'vehicle-1'], drafts);
    expect(nodes).toEqual(['ana', 'phone-1']);
    expect(links).toEqual(['phone-1 ana']);
    expect(notes).toContain(
      '1 holding link that did not join a person, company or touchpoint to a phone or account was ' +
        'left out.',
    );
  });
});

it('leaves out what does not act, and counts it', () => {
  const { nodes, links, notes } = project(
    ['ana', 'touchpoint-1', 'place-1', 'place-2', 'vehicle-1', 'document-1', 'event-1'],
    [
      { source: 'ana', target: 'place-1', kind: 'located_at' },
      { source: 'vehicle-1', target: 'touchpoint-1', kind: 'crosses' },
      { source: 'ana', target: 'touchpoint-1', kind: 'bribes' },
    ],
  );
  expect(nodes).toEqual(['ana', 'touchpoint-1']);
  expect(links).toEqual(['ana touchpoint-1']);
  expect(notes).toEqual([
    '2 places, 1 vehicle, 1 document and 1 event left out, with 2 links: the projection shows those ' +
      'who act.',
  ]);
});

it('reads holders whatever kinds and window are asked for', () => {
  const drafts = [
    holds('ana', 'phone-1', { startMs: 0, endMs: 100 * DAY_MS }),
    holds('bo', 'phone-2'),
    calls('phone-1', 'phone-2', { startMs: 50 * DAY_MS }),
    calls('phone-1', 'phone-2', { startMs: 90 * DAY_MS }),
    { source: 'ana', target: 'bo', kind: 'family' as const },
  ];
  const window = { fromMs: 40 * DAY_MS, untilMs: 60 * DAY_MS };
  const parameters = withDefaults({ projection: 'actors', linkKinds: ['calls'], window });
  expect(project(['ana', 'bo', 'phone-1', 'phone-2'], drafts, parameters).links).toEqual([
    'ana bo',
  ]);
});
