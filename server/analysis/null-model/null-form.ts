import { MOST_SHARING } from '../../contract/results.js';
import type { Snapshot } from '../../contract/snapshot.js';
import { compareText } from '../compare-text.js';
import { contributes } from '../projection/merged-weight.js';
import { mergePairs, type MergedPairs } from '../projection/merge-pairs.js';
import type { NetworkParameters } from '../projection/network-parameters.js';
import { recordOf } from '../projection/multigraph.js';
import { project } from '../projection/project.js';
import { findSharers, joinSharers } from '../projection/shared.js';
import { findMeetings } from './find-meetings.js';
import { formOfMeetings } from './form-of-meetings.js';
import type { NullForm } from './laid-anew.js';

/**
 * What is exchanged: the links of the network; where records tell of meetings of three and more, who came
 * to them instead of pairs; where people are joined by what they share, the ties of
 * people with items, from which they are joined anew (two-mode data keep their own form: in the
 * projection of a random two-mode network everybody at an item is linked with everybody).
 */
export function toNullForm(
  snapshot: Snapshot,
  parameters: NetworkParameters,
  merged: MergedPairs,
): NullForm {
  if (parameters.projection === 'shared') return formOfSharing(snapshot, parameters, merged);
  const links = project(snapshot, parameters).links.filter((link) =>
    contributes(recordOf(link), parameters.weight),
  );
  const meetings = findMeetings(links);
  return meetings.length === 0
    ? formOfLinks(parameters, merged)
    : formOfMeetings(merged.entities, links, meetings, parameters);
}

/** A link keeps its weight and, where chance leaves them to it, one of its ends. */
function formOfLinks({ directed }: NetworkParameters, { entities, links }: MergedPairs): NullForm {
  const kinds = entities.map(({ kind }) => kind);
  const from = Int32Array.from(links.sources);
  const to = Int32Array.from(links.targets);
  const isTwoMode = from.every((source, link) => kinds[source] !== kinds[to[link] ?? 0]);
  return {
    form: isTwoMode && from.length > 0 ? 'two-mode' : 'one-mode',
    ...{ directed, kinds, links: { from, to } },
    toPairs: (laid) => ({
      entities,
      links: { sources: laid.from, targets: laid.to, weights: links.weights },
    }),
  };
}

function formOfSharing(
  snapshot: Snapshot,
  parameters: NetworkParameters,
  { entities }: MergedPairs,
): NullForm {
  const sharers = findSharers(snapshot, parameters);
  const items = [...sharers.keys()].sort(compareText);
  const kindOf = new Map(snapshot.entities.map(({ id, kind }) => [id, kind]));
  const place = new Map(entities.map(({ id }, at) => [id, at]));
  const from: number[] = [];
  const to: number[] = [];
  items.forEach((item, at) => {
    for (const person of [...(sharers.get(item) ?? [])].sort(compareText)) {
      from.push(place.get(person) ?? 0);
      to.push(entities.length + at);
    }
  });
  return {
    form: 'two-mode',
    directed: false,
    kinds: [
      ...entities.map(({ kind }) => kind),
      ...items.map((item) => kindOf.get(item) ?? 'document'),
    ],
    links: { from: Int32Array.from(from), to: Int32Array.from(to) },
    toPairs: (laid) => {
      const shared = new Map<string, Set<string>>(items.map((item) => [item, new Set()]));
      laid.from.forEach((one, link) => {
        const other = laid.to[link] ?? 0;
        // An exchange may turn a tie round; people come before items.
        const item = items[Math.max(one, other) - entities.length] ?? '';
        shared.get(item)?.add(entities[Math.min(one, other)]?.id ?? '');
      });
      const { links } = joinSharers(shared, parameters.mostSharing ?? MOST_SHARING);
      return mergePairs({ entities, links, notes: [] }, parameters);
    },
  };
}
