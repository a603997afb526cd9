import { describe, expect, test } from 'vitest';
import { speak } from '../../../../client/i18n/i18n.js';
import { ENGLISH, NAMESPACES } from '../../../../client/i18n/resources.js';
import { SPANISH } from '../../../../client/i18n/spanish.js';
import { countWords } from '../../../../client/words/count-words.js';
import { formatDay } from '../../../../client/words/format.js';
import {
  ENTITY_KIND_WORDS,
  LINK_KIND_WORDS,
  ROLE_WORDS,
} from '../../../../client/words/kind-words.js';

/** What is filled in: `{{count, number}}`, `{{name}}`. */
function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\{[^}]+\}\}/gu)].map(([each]) => each).sort();
}

describe('the words of the page', () => {
  test.each(NAMESPACES)('are the same in both languages: %s', (namespace) => {
    const english: Readonly<Record<string, string>> = ENGLISH[namespace];
    const spanish: Readonly<Record<string, string>> = SPANISH[namespace];
    expect(Object.keys(spanish)).toEqual(Object.keys(english));
    for (const [key, text] of Object.entries(english)) {
      expect(text.trim(), key).not.toBe('');
      expect(placeholders(spanish[key] ?? ''), key).toEqual(placeholders(text));
      // A sentence that stayed English would not be noticed otherwise.
      if (/\w+ \w+ \w+/u.test(text.replaceAll(/\{\{[^}]+\}\}/gu, ''))) {
        expect(spanish[key], key).not.toBe(text);
      }
    }
  });

  test('change with the language, also where they stand in lists made before', async () => {
    expect([countWords('entity', 1), countWords('entity', 20_000)]).toEqual([
      '1 entity',
      '20,000 entities',
    ]);
    expect(LINK_KIND_WORDS.calls.in).toBe('called by');
    try {
      await speak('es');
      expect([countWords('entity', 1), countWords('entity', 20_000)]).toEqual([
        '1 entidad',
        '20.000 entidades',
      ]);
      // The plural of whole millions has a form of its own in Spanish.
      expect(countWords('link', 1_000_000)).toBe('1.000.000 vínculos');
      expect(LINK_KIND_WORDS.calls.in).toBe('llamado por');
      expect(ENTITY_KIND_WORDS.person.many).toBe('Personas');
      expect(ROLE_WORDS.witness).toBe('testigo');
      expect(formatDay(Date.UTC(2023, 0, 9))).toBe('9 ene 2023');
    } finally {
      await speak('en');
    }
  });
});
