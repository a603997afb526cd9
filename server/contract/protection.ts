import type { EntityKind, Values } from './entity.js';
import type { LinkKind } from './link.js';

/** Links that tie a person to what identifies them. */
export const IDENTIFYING_LINKS: ReadonlySet<LinkKind> = new Set([
  'uses_phone',
  'holds_account',
  'uses_vehicle',
  'located_at',
  'owns',
  'other',
]);

/** Kinds that identify whoever they are tied to; the others are shared by many. */
export const IDENTIFYING_KINDS: ReadonlySet<EntityKind> = new Set([
  'phone',
  'account',
  'vehicle',
  'document',
  'place',
]);

/** Properties that describe without identifying; every other text of a protected entity is hidden. */
export const PLAIN_PROPERTIES: ReadonlySet<string> = new Set([
  'gender',
  'role',
  'status',
  'country',
  'nationality',
  'type',
  'currency',
  'balance',
  'sector',
  'placeholder',
  'make',
  'bank',
]);

/** Properties that are names. */
const NAMES: ReadonlySet<string> = new Set(['name', 'aliases']);

/** Longer values are prose, which nobody else's text repeats whole. */
const MAX_IDENTIFIER_LENGTH = 200;

/** The texts by which somebody or something is known elsewhere in the case. */
export interface IdentifyingTexts {
  /** Of a person: looked for whole, in any order, and word by word in free text. */
  readonly names: readonly string[];
  /** Ids, numbers, addresses: looked for whole. */
  readonly identifiers: readonly string[];
}

/**
 * Whether a value can point at one person: a number, an address, an account, a mail address. A word
 * without digits (hair, a town of birth) describes many, and hiding it everywhere would blind others.
 */
function isIdentifying(text: string): boolean {
  return /[\d@]/u.test(text) && text.length <= MAX_IDENTIFIER_LENGTH;
}

/** What identifies an entity, from its id, its name and the values that records state of it. */
export function identifyingTexts(
  kind: EntityKind,
  id: string,
  name: string,
  stated: readonly Values[],
): IdentifyingTexts {
  const names = new Set([name]);
  const identifiers = new Set([id]);
  for (const [property, value] of stated.flatMap((values) => Object.entries(values))) {
    if (PLAIN_PROPERTIES.has(property)) continue;
    for (const text of [value].flat()) {
      if (typeof text !== 'string') continue;
      if (NAMES.has(property)) names.add(text);
      else if (isIdentifying(text)) identifiers.add(text);
    }
  }
  const isPerson = kind === 'person';
  const filled = (texts: Iterable<string>) => [...texts].filter((text) => text.trim() !== '');
  return {
    names: isPerson ? filled(names) : [],
    identifiers: filled(isPerson ? identifiers : new Set([...identifiers, ...names])),
  };
}
