import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMeetings } from '../../../../server/analysis/null-model/find-meetings.js';
import { layAnywhere } from '../../../../server/analysis/null-model/lay-anywhere.js';
import { toNullForm } from '../../../../server/analysis/null-model/null-form.js';
import { rewire } from '../../../../server/analysis/null-model/rewire.js';
import { project } from '../../../../server/analysis/projection/project.js';
import { projectNetwork } from '../../../../server/analysis/projection/project-network.js';
import { createRandom } from '../../../../server/analysis/random.js';
import type { AnalysisParameters } from '../../../../server/contract/results.js';
import type { Snapshot } from '../../../../server/contract/snapshot.js';
import { buildSnapshot, DAY_MS, type LinkDraft, pairs, withDefaults } from '../build-snapshot.js';

/** `meets` of everybody with everybody on a day. */
function meeting(people: string, day: number): LinkDraft[] {
  return [...people].flatMap((source, at) =>
    [...people.slice(at + 1)].map((target) => ({
      ...{ source, target, kind: 'meets' as const, time: { startMs: day * DAY_MS } },
    })),
  );
}

const PEOPLE = 'abcdefghij';

function formOf(drafts: readonly LinkDraft[], given: Partial<AnalysisParameters> = {}) {
  const snapshot: Snapshot = buildSnapshot([...PEOPLE], drafts);
  const parameters = withDefaults({ projection: 'actors', ...given });
  const network = projectNetwork(snapshot, parameters);
  return { network, form: toNullForm(snapshot, parameters, network), snapshot, parameters };
}

describe('meetings', () => {
  it('are those of one time whose people all met each other then', () => {
    const drafts = [
      ...meeting('abcd', 1),
      ...meeting('efg', 1),
      ...meeting('ab', 2),
      // A chain on one day, a triangle over three days, and one without a time are none.
      ...[...meeting('ab', 3), ...meeting('bc', 3)],
      ...[...meeting('ab', 4), ...meeting('bc', 5), ...meeting('ac', 6)],
      ...pairs('hi ij hj').map((draft) => ({ ...draft, kind: 'meets' as const })),
      // Calls at one time are no meeting.
      ...meeting('hij', 7).map((draft) => ({ ...draft, kind: 'knows' as const })),
    ];
    const { snapshot, parameters } = formOf(drafts);
    const found = findMeetings(project(snapshot, parameters).links);
    expect(found.map(({ people }) => people.join('')).sort()).toEqual(['abcd', 'efg']);
  });

  it('are what is exchanged: sizes stay, and everybody’s meetings and other links', () => {
    fc.assert(
      fc.property(
        fc.array(fc.subarray([...PEOPLE], { minLength: 3, maxLength: 5 }), {
          minLength: 2,
          maxLength: 6,
        }),
        fc.integer({ min: 1, max: 1_000 }),
        fc.boolean(),
        (groups, seed, directed) => {
          const drafts = [
            ...groups.flatMap((people, day) => meeting(people.join(''), day)),
            ...pairs('ab cd ef gh ij bc'),
          ];
          const { form } = formOf(drafts, { directed });
          expect(form.form).toBe('mixed');
          const { links } = rewire(form.links, form.kinds, directed, createRandom(seed));
          const tally = ({ from, to }: typeof links) => {
            const people = new Map<number, { meetings: number; links: number }>();
            const sizes = new Map<number, number>();
            from.forEach((one, at) => {
              const ends = [one, to[at] ?? 0].sort((a, b) => a - b);
              const isTie = form.kinds[ends[1] ?? 0] === 'meeting';
              for (const end of isTie ? ends.slice(0, 1) : ends) {
                const known = people.get(end) ?? { meetings: 0, links: 0 };
                known[isTie ? 'meetings' : 'links']++;
                people.set(end, known);
              }
              if (isTie) sizes.set(ends[1]!, (sizes.get(ends[1]!) ?? 0) + 1);
            });
            const sorted = <Value>(map: Map<number, Value>) => [...map].sort((a, b) => a[0] - b[0]);
            return [sorted(people), sorted(sizes)];
          };
          expect(tally(links)).toEqual(tally(form.links));
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each([
    { weight: { by: 'none' as const }, directed: false },
    { weight: { by: 'days' as const }, directed: false },
    { weight: { by: 'count' as const }, directed: true },
  ])('make the recorded network where nothing was exchanged ($weight.by)', (given) => {
    const drafts = [
      ...[...meeting('abcd', 1), ...meeting('cdef', 2), ...meeting('abc', 3)],
      { source: 'a', target: 'b', kind: 'pays' as const, directed: true },
      ...pairs('ab gh hi'),
    ];
    const { form, network } = formOf(drafts, given);
    expect(form.toPairs(form.links).links).toEqual(network.links);
  });

  it('link everybody at one with everybody there, after an exchange too', () => {
    const { form } = formOf([...meeting('abcd', 1), ...meeting('efg', 2)]);
    expect(form.form).toBe('two-mode');
    for (let seed = 1; seed <= 20; seed++) {
      const { links } = rewire(form.links, form.kinds, false, createRandom(seed));
      const { sources, targets } = form.toPairs(links).links;
      // Everybody is at one meeting, of four or of three.
      const degrees = new Map<number, number>();
      for (const end of [sources, targets].flatMap((ends) => Array.from(ends)))
        degrees.set(end, (degrees.get(end) ?? 0) + 1);
      expect([...degrees.values()].sort()).toEqual([2, 2, 2, 3, 3, 3, 3]);
    }
  });

  it('change no places with events that people attend', () => {
    const people = [...PEOPLE];
    const events = ['event-1', 'event-2', 'event-3'];
    const drafts = [
      ...[...meeting('abcd', 1), ...meeting('efgh', 2)],
      ...people.map((source, at) => ({
        ...{ source, target: events[at % 3] ?? '', kind: 'attends' as const, directed: true },
      })),
    ];
    const snapshot = buildSnapshot([...people, ...events], drafts);
    const parameters = withDefaults({ projection: 'links' });
    const network = projectNetwork(snapshot, parameters);
    const form = toNullForm(snapshot, parameters, network);
    for (let seed = 1; seed <= 20; seed++) {
      for (const laid of [
        rewire(form.links, form.kinds, false, createRandom(seed)).links,
        layAnywhere(form.links, form.kinds, false, createRandom(seed)),
      ]) {
        const { entities, links } = form.toPairs(laid!);
        const attended = Array.from(links.sources).filter(
          (source, at) => entities[source]?.kind !== entities[links.targets[at] ?? 0]?.kind,
        );
        expect(attended).toHaveLength(people.length);
      }
    }
  });

  it('leave networks without any as they were: links are exchanged', () => {
    const { form, network } = formOf(pairs('ab bc cd de'));
    expect(form.form).toBe('one-mode');
    expect([...form.links.from]).toEqual(Array.from(network.links.sources));
  });
});
