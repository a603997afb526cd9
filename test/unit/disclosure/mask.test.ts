import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EntityKind } from '../../../server/contract/entity.js';
import type { Entity, Link } from '../../../server/contract/network.js';
import type { Statement } from '../../../server/contract/statement.js';
import { Mask, pseudonymOf } from '../../../server/disclosure/mask.js';
import type { ProtectedEntity } from '../../../server/store/graph-store.js';

const ANA: ProtectedEntity = {
  id: 'V7',
  kind: 'person',
  pseudonym: '7K2M9Q',
  names: ['Ana Petrova', 'Anuta'],
  identifiers: ['V7', '1999-04-12'],
};
const SHORT: ProtectedEntity = {
  id: '12',
  kind: 'person',
  pseudonym: 'A1B2C3',
  names: ['Elena Rusu'],
  identifiers: ['12'],
};
const PHONE: ProtectedEntity = {
  id: 'PH7',
  kind: 'phone',
  pseudonym: 'B4X8TR',
  names: [],
  identifiers: ['PH7', '+373 69 123 456'],
};

const mask = new Mask([ANA, SHORT, PHONE]);
const HIDDEN = 'Protected person 7K2M9Q';

function statement(parts: Partial<Statement> = {}): Statement {
  return { provenance: { source: 3, row: 1742 }, values: {}, ...parts };
}

function entity(id: string, kind: EntityKind, parts: Partial<Entity> = {}): Entity {
  return {
    id,
    kind,
    name: id,
    values: {},
    roles: [],
    contradictions: [],
    statements: [],
    placeholder: false,
    ...parts,
  };
}

function link(id: string, source: string, target: string, parts: Partial<Link> = {}): Link {
  return {
    id,
    kind: 'calls',
    source,
    target,
    directed: true,
    values: {},
    contradictions: [],
    statements: [statement()],
    ...parts,
  };
}

describe('ids and names', () => {
  test('a protected id gives a pseudonym that leads back, a free one stays', () => {
    expect(mask.id('V7')).toBe('protected-7K2M9Q');
    expect(pseudonymOf(mask.id('V7'))).toBe('7K2M9Q');
    expect(mask.id('V77')).toBe('V77');
    expect(mask.id('112')).toBe('112');
    expect(mask.name('V7', 'Ana Petrova')).toBe(HIDDEN);
  });

  test('ids of others that hold a protected name or number are scrubbed', () => {
    expect(mask.id('flat of Ana Petrova')).toBe(`flat of ${HIDDEN}`);
    expect(mask.id('sim-0037369123456')).toBe('sim-Protected phone B4X8TR');
  });

  test('somebody who shares the surname keeps name and id', () => {
    const suspect = entity('ivan-petrova', 'person', {
      name: 'Ivan Petrova',
      values: { aliases: ['Vanea Petrova'] },
      statements: [statement({ values: { name: 'Ivan Petrova' } })],
    });
    expect(mask.entity(suspect)).toEqual(suspect);
    expect(mask.name('S1', 'Ivan Petrova')).toBe('Ivan Petrova');
    expect(mask.name('C1', 'Petrova Ltd', 'company')).toBe('Petrova Ltd');
  });

  test.each(['phone', 'account', 'document', 'event', 'vehicle'] as const)(
    'the name of a %s is free text',
    (kind) => {
      expect(mask.name('X1', 'Petrova, new', kind)).toBe(`${HIDDEN}, new`);
      expect(mask.entity(entity('X1', kind, { name: 'of Petrova' })).name).toBe(`of ${HIDDEN}`);
    },
  );

  test('counts persons only', () => {
    expect(mask.persons).toBe(2);
  });
});

describe('a protected entity', () => {
  const hidden = mask.entity(
    entity('V7', 'person', {
      name: 'Ana Petrova',
      values: {
        birth_date: '1999-04-12',
        nationality: 'MD',
        gender: 'F',
        status: 'Petrova is in a shelter',
        address: 'Strada Florilor',
        marks: 'scar',
        aliases: ['Anuta'],
      },
      roles: [
        {
          role: 'presumed_victim',
          text: 'victim, sister of Elena',
          child: true,
          provenance: { source: 1, row: 2, notes: 'cried', sourceRef: 'Statement of Petrova' },
        },
      ],
      contradictions: [
        { property: 'marks', current: 'scar', others: [] },
        {
          property: 'nationality',
          current: 'MD',
          others: [{ value: 'RO', records: [{ source: 1, row: 2, notes: 'cried' }] }],
        },
      ],
      statements: [
        statement({
          provenance: { source: 1, row: 2, notes: 'cried', origin: 'mother of Anuta' },
          values: { name: 'Ana Petrova', marks: 'scar', nationality: 'MD' },
          roles: [{ role: 'presumed_victim', text: 'victim, sister of Elena' }],
        }),
      ],
    }),
  );

  test('shows plain values alone, and these without names', () => {
    expect(hidden.values).toEqual({
      nationality: 'MD',
      gender: 'F',
      status: `${HIDDEN} is in a shelter`,
    });
    expect(hidden.statements[0]?.values).toEqual({ nationality: 'MD' });
  });

  test('shows roles without the words of the record', () => {
    expect(hidden.roles).toEqual([
      {
        role: 'presumed_victim',
        child: true,
        provenance: { source: 1, row: 2, sourceRef: `Statement of ${HIDDEN}` },
      },
    ]);
    expect(hidden.statements[0]?.roles).toEqual([{ role: 'presumed_victim' }]);
  });

  test('shows no notes of its own records', () => {
    expect(JSON.stringify(hidden)).not.toContain('cried');
    expect(hidden.statements[0]?.provenance.origin).toBe(`mother of ${HIDDEN}`);
  });

  test('shows contradictions of plain values alone', () => {
    expect(hidden.contradictions.map(({ property }) => property)).toEqual(['nationality']);
  });

  test('leaks nothing, whatever else is recorded of it', () => {
    const secret = 'zqxsecretzqx';
    const property = fc.stringMatching(/^[a-z]{3,8}_[a-z]{3,8}$/u);
    fc.assert(
      fc.property(fc.dictionary(property, fc.constant(secret)), (values) => {
        const masked = mask.entity(
          entity('V7', 'person', { name: secret, values, statements: [statement({ values })] }),
        );
        expect(JSON.stringify(masked)).not.toContain(secret);
      }),
    );
  });
});

describe('values of others', () => {
  const values = (all: Entity['values']) =>
    mask.entity(entity('S1', 'person', { values: all })).values;

  test('are scrubbed as free text', () => {
    expect(values({ remark: 'told Petrova (069 123 456)', friends: ['Anuta', 'Ion'] })).toEqual({
      remark: `told ${HIDDEN} (Protected phone B4X8TR)`,
      friends: [HIDDEN, 'Ion'],
    });
  });

  test('dates and categories stay: hidden where they agree, they would tell', () => {
    const plain = { birth_date: '1999-04-12', nationality: 'MD', country: 'Anuta', balance: 12 };
    expect(values(plain)).toEqual(plain);
  });

  test('a header that names somebody is scrubbed too', () => {
    expect(values({ calls_to_petrova: '3' })).toEqual({ [`calls_to_${HIDDEN}`]: '3' });
  });

  test('a property of ours keeps its name, whoever is called like it', () => {
    const victim = { ...ANA, names: ['Emma Price'], identifiers: [] };
    const masked = new Mask([victim]).link(link('x', 'S1', 'T1', { values: { price: 3 } }));
    expect(masked.values).toEqual({ price: 3 });
  });

  test('numbers and truths stay what they are', () => {
    expect(values({ age: 12, minor: true })).toEqual({ age: 12, minor: true });
  });
});

describe('a link', () => {
  test('loses what identifies or places its protected end', () => {
    const values = {
      imei: '356938035643809',
      cell: 'MD-14-2',
      home_address: 'x',
      duration_seconds: 61,
      remark: 'rang Anuta',
    };
    const others = { ...values, home_address: 'y' };
    const masked = mask.link(
      link('c1', 'PH7', 'PH1', { values, statements: [statement({ values: others })] }),
    );
    const kept = { duration_seconds: 61, remark: `rang ${HIDDEN}` };
    expect(masked.values).toEqual(kept);
    expect(masked.statements[0]?.values).toEqual(kept);
    expect(mask.link(link('c1', 'PH1', 'PH2', { values: { cell: 'x' } })).values).toEqual({
      cell: 'x',
    });
  });

  test('names its protected companions by pseudonym, whole ids only', () => {
    const values = { companions: ['12', 'S1'], official: '12', remark: '12 people' };
    expect(mask.link(link('x1', 'S1', 'T1', { values })).values).toEqual({
      companions: ['protected-A1B2C3', 'S1'],
      official: 'protected-A1B2C3',
      remark: '12 people',
    });
  });

  test.each([
    ['S1-V7', 'V7'],
    ['s1_12', '12'],
    ['callPH7x', 'PH7'],
    ['call-ph7-1', 'PH7'],
  ])('whose id %s holds that of its end gets another', (id, end) => {
    expect(mask.link(link(id, 'S1', end)).id).toMatch(/^masked-[\w-]{16}$/u);
  });

  test('keeps its id otherwise, scrubbed', () => {
    expect(mask.link(link('TX-9', 'S1', 'V7')).id).toBe('TX-9');
    expect(mask.link(link('petrova 3', 'S1', 'V7')).id).toBe(`${HIDDEN} 3`);
    expect(mask.link(link('S1-T12', 'S1', 'T12')).id).toBe('S1-T12');
  });

  test.each(['~0123456789abcdef', '~0123456789abcdef/attends'])(
    'with the derived id %s of a row of which something is hidden gets another',
    (id) => {
      const [note] = [statement({ provenance: { source: 1, row: 1, notes: 'Petrova cried' } })];
      expect(mask.link(link(id, 'S1', 'PH7')).id).toMatch(/^masked-/u);
      expect(mask.link(link(id, 'S1', 'T1', { statements: [note] })).id).toMatch(/^masked-/u);
      expect(mask.link(link(id, 'S1', 'T1')).id).toBe(id);
    },
  );

  test('the other id is the same each time, and another for another record', () => {
    const id = '~0123456789abcdef';
    const first = mask.link(link(id, 'S1', 'PH7')).id;
    expect(mask.link(link(id, 'S1', 'PH7')).id).toBe(first);
    const other = [statement({ provenance: { source: 3, row: 1743 } })];
    expect(mask.link(link(id, 'S1', 'PH7', { statements: other })).id).not.toBe(first);
    expect(mask.link(link(id, 'PH7', 'S1')).id).not.toBe(first);
  });

  test('its records are scrubbed in every text', () => {
    const provenance = {
      source: 1,
      row: 1,
      sourceRef: 'Statement_Ana_Petrova.pdf',
      origin: 'A. Petrova',
      derivedFrom: 'V7',
      handling: 'P, not to Petrova',
      notes: 'ring 00373-69-123456',
      grade: 'admiralty:B2',
    };
    expect(
      mask.link(link('x', 'S1', 'T1', { statements: [statement({ provenance })] })).statements[0]
        ?.provenance,
    ).toEqual({
      source: 1,
      row: 1,
      sourceRef: `Statement_${HIDDEN}.pdf`,
      origin: HIDDEN,
      derivedFrom: HIDDEN,
      handling: `P, not to ${HIDDEN}`,
      notes: 'ring Protected phone B4X8TR',
      grade: 'admiralty:B2',
    });
  });
});

test('masking twice changes nothing more', () => {
  const once = mask.text('Ana Petrova, 069 123 456, V7');
  expect(mask.text(once)).toBe(once);
});

test('the open mask lets all through', () => {
  const shown = entity('V7', 'person', {
    name: 'Ana Petrova',
    values: { birth_date: '1999-04-12' },
    statements: [statement({ provenance: { source: 1, row: 1, notes: 'of Petrova' } })],
  });
  expect(Mask.open.entity(shown)).toEqual(shown);
  const call = link('~0123456789abcdef', 'PH7', 'V7', { values: { imei: '1' } });
  expect(Mask.open.link(call)).toEqual(call);
});
