import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../../../client/i18n/languages.js';
import { SPANISH as PAGE } from '../../../../../client/i18n/spanish.js';
import { SHEET_LANGUAGES } from '../../../../../server/contract/drawing.js';
import { ENTITY_KINDS } from '../../../../../server/contract/entity.js';
import { GRADE_SCHEME_IDS } from '../../../../../server/contract/grade.js';
import { LINK_KINDS } from '../../../../../server/contract/link.js';
import { SOURCE_KINDS } from '../../../../../server/contract/source.js';
import {
  ENGLISH,
  type SentenceKey,
} from '../../../../../server/features/drawings/wording/english.js';
import { SPANISH } from '../../../../../server/features/drawings/wording/spanish.js';
import { Wording } from '../../../../../server/features/drawings/wording/wording.js';

function filledIn(sentence: string): string[] {
  return [...sentence.matchAll(/\{\w+\}/gu)].map(([each]) => each).sort();
}

describe('the words of a sheet', () => {
  test('are there in every language of the page', () => {
    expect([...SHEET_LANGUAGES].sort()).toEqual(Object.keys(LANGUAGES).sort());
  });

  test.each(Object.keys(ENGLISH.sentences) as SentenceKey[])(
    'say the same of the same in Spanish: %s',
    (key) => {
      const spanish = SPANISH.sentences[key];
      expect(filledIn(spanish)).toEqual(filledIn(ENGLISH.sentences[key]));
      // The name of the hash is the same in both.
      if (key !== 'sha') expect(spanish).not.toBe(ENGLISH.sentences[key]);
    },
  );

  test('call kinds and schemes as the page does', () => {
    const page: Readonly<Record<string, string>> = PAGE.words;
    for (const kind of ENTITY_KINDS) {
      expect(SPANISH.entityKinds[kind]).toBe(page[`kind_${kind}`]);
    }
    for (const kind of LINK_KINDS) {
      expect(SPANISH.linkKinds[kind]).toBe(page[`link_${kind}_many`]?.toLowerCase());
    }
    for (const kind of SOURCE_KINDS) {
      expect(SPANISH.sourceKinds[kind]).toBe(page[`file_${kind}`]?.toLowerCase());
    }
    for (const id of GRADE_SCHEME_IDS) expect(SPANISH.schemes[id]).toBe(page[`scheme_${id}`]);
  });

  test('write counts as the language does, and what is filled in as it is', () => {
    const [english, spanish] = [new Wording('en'), new Wording('es')];
    expect([english.count('entity', 1), english.count('entity', 20_400)]).toEqual([
      '1 entity',
      '20,400 entities',
    ]);
    expect([spanish.count('entity', 1), spanish.count('entity', 20_400)]).toEqual([
      '1 entidad',
      '20.400 entidades',
    ]);
    const author = '{date} & $1';
    expect(english.say('drawnBy', { caseName: 'A', author, date: 'B' })).toBe(
      'A · drawn by {date} & $1 · B',
    );
  });
});
