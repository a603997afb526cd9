import type { Entity, Link } from '../../../../server/contract/network.js';
import type { Coverage, Source } from '../../../../server/contract/source.js';
import type { Statement } from '../../../../server/contract/statement.js';
import type {
  CaseFile,
  GraphStore,
  ProtectedEntity,
} from '../../../../server/store/graph-store.js';

/** What a fake store holds of its one case. */
export interface FakeCase {
  readonly pages: readonly { entities: Entity[]; links: Link[] }[];
  readonly sources?: readonly Source[];
  readonly coverage?: readonly Coverage[];
  readonly hidden?: readonly ProtectedEntity[];
}

export interface LoggedAct {
  readonly action: string;
  readonly details: Record<string, unknown>;
}

export const CASE_NAME = 'Operation Orchid';

const CASE_FILE: CaseFile = {
  id: 'c1',
  name: CASE_NAME,
  createdAt: '2024-01-01T00:00:00Z',
  createdBy: 'tester',
  entities: 0,
  links: 0,
  sources: 0,
  deleting: false,
  version: 0,
};

/** As much of a store as an export asks of one, made of plain objects. */
export function makeFakeStore(content: FakeCase): { store: GraphStore; acts: LoggedAct[] } {
  const acts: LoggedAct[] = [];
  const known = {
    kind: 'embedded',
    listCases: () => Promise.resolve([CASE_FILE]),
    findCase: (name: string) => Promise.resolve(name === CASE_NAME ? CASE_FILE : null),
    listSources: () => Promise.resolve([...(content.sources ?? [])]),
    listCoverage: () => Promise.resolve([...(content.coverage ?? [])]),
    readProtected: () => Promise.resolve([...(content.hidden ?? [])]),
    logAct: (_case: CaseFile, _act: unknown, body: LoggedAct) => {
      acts.push(body);
      return Promise.resolve();
    },
    async *readPages() {
      for (const page of content.pages) yield await Promise.resolve(page);
    },
  };
  return { store: known as unknown as GraphStore, acts };
}

export function statement(parts: Partial<Statement> = {}): Statement {
  return { provenance: { source: 1, row: 1 }, values: {}, ...parts };
}

export function entity(parts: Partial<Entity> & Pick<Entity, 'id'>): Entity {
  const { id, name = id, values = {} } = parts;
  return {
    kind: 'person',
    name,
    values,
    roles: [],
    contradictions: [],
    statements: [statement({ values: { name, ...values } })],
    placeholder: false,
    ...parts,
  };
}

export function link(parts: Partial<Link> & Pick<Link, 'id' | 'source' | 'target'>): Link {
  const { values = {}, amount, currency, weight, time } = parts;
  const stated = {
    ...values,
    ...(amount !== undefined && { amount }),
    ...(currency !== undefined && { currency }),
    ...(weight !== undefined && { weight }),
  };
  return {
    kind: 'knows',
    directed: false,
    values,
    contradictions: [],
    statements: [statement({ values: stated, ...(time && { time }) })],
    ...parts,
  };
}

export function source(number: number, fileName: string): Source {
  return {
    number,
    fileName,
    sha256: 'f'.repeat(64),
    bytes: 12,
    kind: 'people',
    settings: {},
    complete: true,
    importedAt: '2024-01-02T00:00:00Z',
    importedBy: 'tester',
  };
}
