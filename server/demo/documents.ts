import type { Cast } from './cast.js';
import { dropMarks } from './name-maker.js';
import { makeId, requireValue } from './lists.js';
import type { Person, Row, Table } from './model.js';
import { PROVENANCE_COLUMNS, cite } from './provenance.js';
import { createRandom } from './random.js';

/** A passport or identity card that somebody showed at a border. */
export interface TravelDocument {
  readonly id: string;
  readonly bearer: Person;
  readonly number: string;
  readonly issuedBy: string;
  readonly isForged: boolean;
}

/** Papers of the victims and of those who drive them; the forged ones share a run of numbers. */
export function buildDocuments(cast: Cast): TravelDocument[] {
  const random = createRandom('documents');
  const drivers = [...(cast.cells.get('transport-east') ?? [])].filter(
    (person) => person.duty === 'driver',
  );
  return random.shuffle([...cast.victims, ...drivers]).map((bearer, index) => {
    const isForged = bearer.part === 'victim' && random.chance(0.2);
    const serial = isForged ? 550_000 + index : random.int(100_000, 499_999);
    return {
      id: makeId('D', index + 1, 2),
      bearer,
      number: `XX${serial}`,
      issuedBy: isForged ? 'RO' : bearer.nationality,
      isForged,
    };
  });
}

/** The document of a person. */
export function findDocumentOf(
  documents: readonly TravelDocument[],
  bearer: Person,
): TravelDocument {
  return requireValue(
    documents.find((document) => document.bearer === bearer),
    `document of ${bearer.id}`,
  );
}

type DocumentColumn =
  'id' | 'name' | 'number' | 'issued_by' | 'finding' | (typeof PROVENANCE_COLUMNS)[number];

/** Writes the documents; only some forgeries were noticed. */
export function tabulateDocuments(documents: readonly TravelDocument[]): Table<DocumentColumn> {
  const random = createRandom('document rows');
  const rows = documents.map((document, index): Row<DocumentColumn> => ({
    id: document.id,
    name: `Passport ${document.number} of ${dropMarks(document.bearer.name)}`,
    number: document.number,
    issued_by: document.issuedBy,
    finding: document.isForged && random.chance(0.5) ? 'suspected forgery' : undefined,
    ...cite('border-log-east', index + 1, random),
  }));
  return {
    file: 'documents.csv',
    columns: ['id', 'name', 'number', 'issued_by', 'finding', ...PROVENANCE_COLUMNS],
    rows,
  };
}
