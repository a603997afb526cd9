import type { ProtectedEntity } from '../../../../server/store/graph-store.js';
import { entity, type FakeCase, link, source, statement } from './fake-store.js';

export const HOSTILE_NAMES = [
  ']]> & <script>alert("1")</script>',
  `quotes " and ' and \`back\``,
  'nul \u0000 bell \u0007 escape \u001b',
  'fox 🦊 half \uD83E alone',
  'line\nbreak\ttab\rreturn',
  '&amp; &#0; &xxe;',
  '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
  '=HYPERLINK("http://evil.example","click")',
  '@SUM(1+1)*cmd',
];

/** Names that try to break out of the format they are written in. */
export const HOSTILE_CASE: FakeCase = {
  pages: [
    {
      entities: HOSTILE_NAMES.map((name, at) => entity({ id: `E${at} <&">`, name })),
      links: HOSTILE_NAMES.map((text, at) =>
        link({
          id: `L${at} <&">`,
          source: `E${at} <&">`,
          target: 'E0 <&">',
          values: { remark: text },
        }),
      ),
    },
  ],
};

export const VICTIM: ProtectedEntity = {
  id: 'V7',
  kind: 'person',
  pseudonym: '7K2M9Q',
  names: ['Ana Petrova', 'Anuta'],
  identifiers: ['V7', '1999-04-12', 'Strada Florilor 12'],
};

export const VICTIM_PHONE: ProtectedEntity = {
  id: 'PH7',
  kind: 'phone',
  pseudonym: 'B4X8TR',
  names: [],
  identifiers: ['PH7', '+373 69 123 456'],
};

/** What no export may hold, in lower case. */
export const SECRETS = [
  'petrov',
  'anuta',
  'v7',
  'ph7',
  '69123456',
  '69 123 456',
  '1999-04-12',
  'florilor',
  'scar on the left hand',
  'daughter of',
  '356938035643809',
];

const notes = 'A. Petrova (tel. 069-123-456) told Anuta’s story';

/** A victim who shows in names, notes, values, ids, file names, coverage and settings. */
export const PROTECTED_CASE: FakeCase = {
  hidden: [VICTIM, VICTIM_PHONE],
  sources: [
    { ...source(1, 'Statement_Ana_Petrova.csv'), settings: { set: { notes: 'Petrova, Ana' } } },
    source(2, 'calls.csv'),
  ],
  coverage: [
    {
      subject: 'V7',
      channel: 'calls',
      from: { startMs: 0 },
      until: { startMs: 1 },
      origin: 'phone of Ana Petrova',
      source: 1,
      row: 1,
    },
  ],
  pages: [
    {
      entities: [
        entity({
          id: 'V7',
          name: 'Ana Petrova',
          values: {
            aliases: ['Anuta'],
            birth_date: '1999-04-12',
            nationality: 'MD',
            status: 'Petrova is in a shelter',
            marks: 'scar on the left hand',
          },
          roles: [
            {
              role: 'identified_victim',
              text: 'victim, daughter of Elena',
              provenance: { source: 1, row: 1, notes: 'daughter of Elena' },
            },
          ],
          contradictions: [
            { property: 'birth_date', current: '1999-04-12', others: [] },
            {
              property: 'nationality',
              current: 'MD',
              others: [
                { value: 'RO', records: [{ source: 1, row: 2, notes: 'daughter of Elena' }] },
              ],
            },
          ],
          statements: [
            statement({
              provenance: { source: 1, row: 1, notes: 'daughter of Elena', sourceRef: 'Petrova 1' },
              values: { name: 'Ana Petrova', birth_date: '1999-04-12', nationality: 'MD' },
              roles: [{ role: 'identified_victim', text: 'victim, daughter of Elena' }],
            }),
          ],
        }),
        entity({
          id: 'PH7',
          kind: 'phone',
          name: '+373 69 123 456',
          values: { imei: '356938035643809' },
        }),
        entity({ id: 'S1', name: 'Ion Rusu', values: { remark: 'met Petrova at 00373 69123456' } }),
        entity({ id: 'D1', kind: 'document', name: 'Passport of Petrova' }),
      ],
      links: [
        link({
          id: 'S1-V7',
          kind: 'exploits',
          source: 'S1',
          target: 'V7',
          directed: true,
          values: { address: 'Strada Florilor 12', remark: 'Anuta' },
          statements: [
            statement({
              provenance: {
                source: 1,
                row: 3,
                notes,
                origin: 'Petrova',
                derivedFrom: 'V7 statement',
              },
              values: { address: 'Strada Florilor 12', remark: 'Anuta' },
            }),
          ],
        }),
        link({
          id: '~0123456789abcdef',
          kind: 'calls',
          source: 'PH7',
          target: 'PH1',
          directed: true,
          time: { startMs: Date.UTC(2024, 2, 5, 10) },
          values: { imei: '356938035643809', duration_seconds: 61 },
        }),
      ],
    },
    { entities: [entity({ id: 'PH1', kind: 'phone', name: '+40 721 000 111' })], links: [] },
  ],
};
