import { describe, expect, test } from 'vitest';
import { speak } from '../../../../client/i18n/i18n.js';
import { type Language, LANGUAGES } from '../../../../client/i18n/languages.js';
import { ENGLISH, NAMESPACES } from '../../../../client/i18n/resources.js';
import { SPANISH } from '../../../../client/i18n/spanish.js';
import { describeChosen } from '../../../../client/words/chosen-words.js';
import { countWords } from '../../../../client/words/count-words.js';
import {
  formatBytes,
  formatDay,
  formatDecimals,
  formatMeasure,
  formatPercent,
} from '../../../../client/words/format.js';
import { guideWords } from '../../../../client/words/guide-words.js';
import {
  ENTITY_KIND_WORDS,
  LINK_KIND_WORDS,
  ROLE_WORDS,
} from '../../../../client/words/kind-words.js';
import {
  MEASURE_DEFINITIONS,
  MEASURE_SCALES,
  MEASURE_WORDS,
} from '../../../../client/words/measure-words.js';
import { CATALOGUE, type MeasureId } from '../../../../server/analysis/catalogue.js';

/** What is filled in: `{{count, number}}`, `{{name}}`. */
function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\{[^}]+\}\}/gu)].map(([each]) => each).sort();
}

const OTHERS = (Object.keys(LANGUAGES) as Language[]).filter((each) => each !== 'en');

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

  test.each(NAMESPACES)('have every form that counts need: %s', (namespace) => {
    for (const words of [ENGLISH[namespace], SPANISH[namespace]]) {
      const forms = new Map<string, string[]>();
      for (const key of Object.keys(words)) {
        const [, stem, form] = /^(.*)_(one|other)$/u.exec(key) ?? [];
        if (stem && form) forms.set(stem, [...(forms.get(stem) ?? []), form]);
      }
      for (const [stem, found] of forms) expect(found, stem).toEqual(['one', 'other']);
    }
  });

  const measures = Object.keys(CATALOGUE) as MeasureId[];

  test('name and define measures in English as the catalogue does', () => {
    for (const id of measures) {
      expect({
        title: MEASURE_WORDS[id],
        definition: MEASURE_DEFINITIONS[id],
        scale: MEASURE_SCALES[id],
      }).toEqual({
        title: CATALOGUE[id].title,
        definition: CATALOGUE[id].definition,
        scale: CATALOGUE[id].scale,
      });
    }
  });

  test('define every measure in every other language, with its own words', async () => {
    const english = new Set(Object.values(MEASURE_DEFINITIONS));
    for (const language of OTHERS) {
      try {
        await speak(language);
        for (const id of measures) {
          // One sentence, and not the English one, which stands in where another is missing.
          expect(MEASURE_DEFINITIONS[id], id).toMatch(/^\p{Lu}[^.!?]{20,}\.$/u);
          expect(english.has(MEASURE_DEFINITIONS[id]), id).toBe(false);
          expect(MEASURE_SCALES[id], id).not.toBe(`scale_${id}`);
        }
        expect(new Set(Object.values(MEASURE_DEFINITIONS)).size).toBe(measures.length);
      } finally {
        await speak('en');
      }
    }
  });

  test('write numbers as the language does', async () => {
    expect([formatMeasure(0.1234), formatMeasure(1_234.5), formatDecimals(0.5)]).toEqual([
      '0.123',
      '1,235',
      '0.50',
    ]);
    try {
      await speak('es');
      expect([formatMeasure(0.1234), formatDecimals(0.5), formatBytes(1_500)]).toEqual([
        '0,123',
        '0,50',
        '1,5 kB',
      ]);
      expect(formatPercent(0.0451)).toBe('4,5\u00A0%');
      expect(describeChosen([])).toBe('0 entidades');
    } finally {
      await speak('en');
    }
  });

  test('are those of the layouts, whose worker knows no language', async () => {
    expect(guideWords()).toMatchObject({ before: 'before %', group: 'Group %', locale: 'en-GB' });
    try {
      await speak('es');
      expect(guideWords()).toMatchObject({ before: 'antes del %', locale: 'es-ES' });
      expect(guideWords().kinds.vehicle).toBe('Vehículos');
    } finally {
      await speak('en');
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
