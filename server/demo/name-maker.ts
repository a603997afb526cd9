import type { CountryCode } from './model.js';
import { austrianNames } from './names/austria.js';
import { hungarianNames } from './names/hungary.js';
import { moldovanNames, toCyrillic } from './names/moldova.js';
import type { NameList } from './names/name-list.js';
import { romanianNames } from './names/romania.js';
import type { Random } from './random.js';

const LISTS: Readonly<Record<CountryCode, NameList>> = {
  MD: moldovanNames,
  RO: romanianNames,
  HU: hungarianNames,
  AT: austrianNames,
};

const NICKNAMES = ['Fox', 'Uncle', 'The Accountant', 'Moth', 'Tall One', 'Captain', 'Doc', 'Lynx'];

/** Drops diacritics, as passport machines and careless clerks do: `Ștefan` becomes `Stefan`. */
export function dropMarks(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '');
  return plain.replace(/ß/g, 'ss');
}

/** Makes names that no other person of the case bears. */
export function createNameMaker(random: Random): {
  makeName(country: CountryCode, gender: 'female' | 'male'): string;
  makeAliases(name: string, country: CountryCode, isMember: boolean): string[];
} {
  const taken = new Set<string>();

  function makeName(country: CountryCode, gender: 'female' | 'male'): string {
    for (;;) {
      const name = `${random.pick(LISTS[country][gender])} ${random.pick(LISTS[country].surnames)}`;
      if (taken.has(name)) continue;
      taken.add(name);
      return name;
    }
  }

  function makeAliases(name: string, country: CountryCode, isMember: boolean): string[] {
    const aliases: string[] = [];
    if (dropMarks(name) !== name && random.chance(0.35)) aliases.push(dropMarks(name));
    if (country === 'MD' && random.chance(0.25)) aliases.push(toCyrillic(name));
    if (isMember && random.chance(0.3)) aliases.push(random.pick(NICKNAMES));
    return aliases;
  }

  return { makeName, makeAliases };
}
