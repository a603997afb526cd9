import { afterEach, expect, test } from 'vitest';
import { speak } from '../../../../client/i18n/i18n.js';
import { describeStructure } from '../../../../client/words/structure-words.js';
import { describeStructure as describeOnServer } from '../../../../server/analysis/community/describe-structure.js';
import { judgeStructure } from '../../../../server/analysis/community/judge-structure.js';
import type { AgainstChance, Structure } from '../../../../server/contract/communities.js';

afterEach(() => speak('en'));

function chance(p: number, z?: number): AgainstChance {
  return { mean: 0.31234, low: 0.28, high: 0.3456, p, ...(z !== undefined && { z }) };
}

function structure(told: Pick<Structure, 'modularity' | 'form'> & Partial<Structure>): Structure {
  const whole = { draws: 1_000, ...told };
  const verdict = judgeStructure(whole);
  return { ...whole, verdict, ...describeOnServer(verdict, whole) };
}

const core = { fit: 0.71, coreSize: 1_204, core: [], density: {} };

const CASES: Structure[] = [
  structure({ form: 'one-mode', modularity: { observed: 0.612, rewired: chance(0.001, 9.8) } }),
  structure({
    form: 'two-mode',
    modularity: { observed: 0.41, rewired: chance(0.0123) },
    corePeriphery: { ...core, anywhere: chance(0.01, 3), rewired: chance(0.4, 0.2) },
  }),
  structure({
    form: 'mixed',
    modularity: { observed: 0.2, rewired: chance(0.4) },
    corePeriphery: { ...core, anywhere: chance(0.02) },
  }),
  structure({
    form: 'one-mode',
    modularity: { observed: 0.2, rewired: chance(0.4) },
    corePeriphery: { ...core, fit: 0.2, rewired: chance(0.9) },
  }),
  structure({
    ...{ form: 'one-mode', modularity: { observed: 0.5 } },
    // The one reason that there is.
    reason:
      'Its links can hardly be exchanged with everybody keeping their number: random networks ' +
      'would be the recorded one.',
  }),
];

test('whether there are groups is told in English as the server tells it', () => {
  expect(CASES.map(({ verdict }) => verdict)).toEqual([
    ...['grouped', 'grouped', 'core-periphery', 'neither', 'untold'],
  ]);
  for (const each of CASES) {
    const { sentence, figures } = each;
    expect(describeStructure(each)).toEqual({ sentence, figures });
  }
});

test('and in Spanish with the same figures, as Spanish writes them', async () => {
  await speak('es');
  const [first, second] = CASES.map(describeStructure);
  expect(first).toEqual({
    sentence: 'Más agrupada que redes al azar con los mismos números de vínculos.',
    figures:
      'Modularidad 0,612; en 1000 redes reconectadas en las que todos conservan su número de vínculos, ' +
      '0,312 en promedio (nueve décimos centrales de 0,28 a 0,346, z = 9,8, p = 0,001). ' +
      'No se puede ajustar un núcleo con periferia.',
  });
  expect(second?.sentence).toBe(
    'Más agrupada que redes al azar con los mismos números de vínculos. ' +
      'También se ajusta un núcleo con periferia. ' +
      'Los números de vínculos bastan para formar ese núcleo.',
  );
});
