import { ENTITY_KINDS, type EntityKind } from '../../contract/entity.js';
import { countPhrase, joinPhrases } from './count-phrase.js';

/** What folding phones and accounts into their holders came upon, in counts of recorded links. */
export interface Folding {
  /** Dated links of which an end had several holders at the time. */
  readonly shared: number;
  /** Links without time of which an end ever had several holders. */
  readonly undated: number;
  /** Links of which an end had no holder at the time. */
  readonly unattributed: number;
  /** Links with an end of a kind that is not in the projection. */
  readonly leftOut: number;
  /** Holding links that join no actor to a phone or account. */
  readonly unusable: number;
  /** Phones and accounts that remain as nodes. */
  readonly standAlone: ReadonlyMap<EntityKind, number>;
  /** Entities of kinds that are not in the projection. */
  readonly absent: ReadonlyMap<EntityKind, number>;
}

/** The decisions of the actors projection, a sentence each; none for what did not happen. */
export function describeFolding(folding: Folding): string[] {
  const notes: string[] = [];
  if (folding.shared > 0) {
    notes.push(
      `${countPhrase(folding.shared, 'link')} of phones or accounts with several holders at the ` +
        'time went to each of these holders.',
    );
  }
  if (folding.undated > 0) {
    notes.push(
      `${countPhrase(folding.undated, 'link')} without a time on phones or accounts that had ` +
        'several holders went to every holder ever recorded.',
    );
  }
  if (folding.standAlone.size > 0) {
    const links =
      folding.unattributed === 0
        ? ''
        : `, with ${countPhrase(folding.unattributed, 'link')} at whose time nobody is recorded as holder`;
    const total = [...folding.standAlone.values()].reduce((sum, count) => sum + count, 0);
    const nodes = total === 1 ? 'a node of its own' : 'nodes of their own';
    notes.push(`${listKinds(folding.standAlone)} stayed unattributed, as ${nodes}${links}.`);
  }
  if (folding.absent.size > 0) {
    notes.push(
      `${listKinds(folding.absent)} left out, with ${countPhrase(folding.leftOut, 'link')}: ` +
        'the projection shows those who act.',
    );
  }
  if (folding.unusable > 0) {
    notes.push(
      `${countPhrase(folding.unusable, 'holding link')} that did not join a person, company or ` +
        `touchpoint to a phone or account ${folding.unusable === 1 ? 'was' : 'were'} left out.`,
    );
  }
  return notes;
}

function listKinds(counts: ReadonlyMap<EntityKind, number>): string {
  const listed = ENTITY_KINDS.filter((kind) => counts.has(kind));
  return joinPhrases(
    listed.map((kind) =>
      countPhrase(counts.get(kind) ?? 0, kind, kind === 'company' ? 'companies' : `${kind}s`),
    ),
  );
}
