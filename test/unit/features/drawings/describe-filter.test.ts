import { expect, test } from 'vitest';
import { GRADE_SCHEMES, type GradeFilter } from '../../../../server/contract/grade.js';
import type { GraphFilter } from '../../../../server/contract/graph-view.js';
import { describeFilter } from '../../../../server/features/drawings/describe-filter.js';
import { Wording } from '../../../../server/features/drawings/wording/wording.js';

const english = new Wording('en');

test('the whole filter stands on the sheet', () => {
  expect(describeFilter({}, english)).toBe('none: all kinds, times and grades');
  const schemes = Object.fromEntries(
    Object.entries(GRADE_SCHEMES).map(([id, { reliability, credibility }]) => [
      id,
      {
        reliability: reliability.filter((code) => code !== 'D'),
        credibility: [...credibility],
      },
    ]),
  ) as GradeFilter['schemes'];
  const filter: GraphFilter = {
    entityKinds: ['person', 'phone'],
    linkKinds: ['uses_phone'],
    fromMs: Date.UTC(2024, 0, 1),
    untilMs: Date.UTC(2024, 5, 30, 23, 59),
    grades: { ungraded: false, schemes },
  };
  const words = describeFilter(filter, english);
  expect(words).toContain('kinds of entity: person, phone');
  expect(words).toContain('kinds of link: uses phone');
  expect(words).toContain('time: 2024-01-01 00:00 to 2024-06-30 23:59 (UTC, both inclusive)');
  expect(words).toContain('Admiralty (NATO): without D');
  expect(words).toContain('records without a grade left out');
  expect(describeFilter(filter, new Wording('es'))).toBe(
    'tipos de entidad: persona, teléfono; tipos de vínculo: uso de teléfonos; ' +
      'tiempo: de 2024-01-01 00:00 a 2024-06-30 23:59 (UTC, ambos incluidos); ' +
      'calificaciones (Almirantazgo (OTAN): sin D; 5x5x5 (Reino Unido, antigua): sin D; ' +
      'registros sin calificación, excluidos)',
  );
});
