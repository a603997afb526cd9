import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../../server/analysis/catalogue.js';
import { FURTHER_MEASURES } from '../../../server/contract/further-measures.js';
import {
  analysisParametersSchema,
  entityMeasuresSchema,
} from '../../../server/contract/results.js';

const docs = readFileSync(new URL('../../../docs/measures.md', import.meta.url), 'utf8').replace(
  /\s+/gu,
  ' ',
);

it('describes every measure, and modularity', () => {
  const described = [...Object.keys(CATALOGUE), 'id', 'kind', 'name', 'isProtected', 'more'].sort();
  const measured = [...Object.keys(entityMeasuresSchema.shape), ...FURTHER_MEASURES];
  expect(described).toEqual([...measured, 'modularity'].sort());
});

describe.each(Object.entries(CATALOGUE))(
  '%s',
  (id, { title, definition, source, scale, parameters }) => {
    it('says what it is in one sentence', () => {
      expect(definition).toMatch(/^[A-Z].*[^.]\.$/u);
      expect(definition.slice(0, -1)).not.toContain('. ');
    });

    it('names parameters that exist', () => {
      expect(Object.keys(analysisParametersSchema.shape)).toEqual(
        expect.arrayContaining([...parameters]),
      );
    });

    it('is in docs/measures.md in the same words', () => {
      for (const words of [title, definition, source, scale, `\`${id}\``])
        expect(docs).toContain(words);
    });
  },
);
