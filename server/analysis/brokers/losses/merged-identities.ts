import type { EntityKind } from '../../../contract/entity.js';
import type { Csr } from '../../csr.js';
import { toSkeleton } from '../../csr.js';
import type { Random } from '../../random.js';
import { toLinks, toRows, type SimpleLinks } from '../../simple-links.js';
import { drawSome, identities, type DrawLoss } from './loss.js';

/**
 * Persons whom the records took for two: each that is drawn is one with another, drawn among those who
 * share a contact with it (two records of one person usually do; this is the local model, and the only
 * loss that gives anybody a link he is not recorded with). Who has fewer links is folded into the
 * other and has no value.
 */
export function mergedIdentities(base: Csr, kinds: readonly EntityKind[]): DrawLoss {
  const links = toLinks(base);
  const skeleton = toSkeleton(base, true);
  const persons = identities(kinds);
  const isPerson = new Uint8Array(kinds.length);
  for (const person of persons) isPerson[person] = 1;
  return (share, random) => {
    if (links.from.length === 0) return null;
    const foldedInto = new Map<number, number>();
    const taken = new Set<number>();
    for (const person of drawSome(persons, share, random)) {
      const other = drawLookalike(skeleton, person, isPerson, random);
      if (other === null || taken.has(person) || taken.has(other)) continue;
      taken.add(person).add(other);
      const [small, large] =
        linksOf(skeleton, person) < linksOf(skeleton, other) ? [person, other] : [other, person];
      foldedInto.set(small, large);
    }
    return {
      csr: toRows(base.ids, base.directed, fold(links, base, foldedInto)),
      read: (values) => values.map((value, node) => (foldedInto.has(node) ? NaN : value)),
    };
  };
}

function linksOf({ offsets }: Csr, node: number): number {
  return (offsets[node + 1] ?? 0) - (offsets[node] ?? 0);
}

function rowOf({ offsets, targets }: Csr, node: number): Int32Array {
  return targets.subarray(offsets[node], offsets[node + 1]);
}

/** Another person with whom this one shares a contact; null where there is none. */
function drawLookalike(
  skeleton: Csr,
  person: number,
  isPerson: Uint8Array,
  random: Random,
): number | null {
  const near = new Set<number>();
  for (const contact of rowOf(skeleton, person)) {
    for (const other of rowOf(skeleton, contact)) {
      if (other !== person && isPerson[other] === 1) near.add(other);
    }
  }
  const found = [...near].sort((left, right) => left - right);
  return found[Math.floor(random() * found.length)] ?? null;
}

/** The links with their ends folded, each pair once, none from a node to itself. */
function fold(
  links: SimpleLinks,
  { ids, directed }: Csr,
  foldedInto: ReadonlyMap<number, number>,
): SimpleLinks {
  const pairs = new Set<number>();
  links.from.forEach((source, link) => {
    const from = foldedInto.get(source) ?? source;
    const target = links.to[link] ?? 0;
    const to = foldedInto.get(target) ?? target;
    if (from === to) return;
    const [first, second] = directed || from < to ? [from, to] : [to, from];
    pairs.add(first * ids.length + second);
  });
  const all = [...pairs];
  return {
    from: Int32Array.from(all, (pair) => Math.floor(pair / ids.length)),
    to: Int32Array.from(all, (pair) => pair % ids.length),
  };
}
