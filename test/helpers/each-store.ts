import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import type { Caller } from '../../server/disclosure/open-case.js';
import { openCypherGraphStore } from '../../server/store/cypher-graph-store.js';
import type { CypherRunner, Row } from '../../server/store/cypher-runner.js';
import { openEmbeddedRunner } from '../../server/store/embedded/embedded-runner.js';
import type { Act, CaseFile, GraphStore } from '../../server/store/graph-store.js';
import { openNeo4jRunner } from '../../server/store/neo4j/neo4j-runner.js';

export const ACT: Act = { actor: 'tester', at: '2026-01-02T03:04:05.000Z' };

let cases = 0;

/** A name that no other case of any run has: one Neo4j serves every test file. */
export function newCaseName(): string {
  cases += 1;
  return `Case ${process.pid}-${Date.now()}-${cases}`;
}

/** A store that is open while the tests of one file run, with its runner for a look behind it. */
export class OpenedStore {
  private current: { runner: CypherRunner; store: GraphStore } | null = null;

  constructor(private readonly openRunner: () => Promise<CypherRunner>) {}

  async open(): Promise<void> {
    const runner = await this.openRunner();
    this.current = { runner, store: await openCypherGraphStore(runner) };
  }

  async close(): Promise<void> {
    await this.current?.store.close();
    this.current = null;
  }

  private get opened(): { runner: CypherRunner; store: GraphStore } {
    if (!this.current) throw new Error('the store is not open');
    return this.current;
  }

  get runner(): CypherRunner {
    return this.opened.runner;
  }

  get store(): GraphStore {
    return this.opened.store;
  }

  get caller(): Caller {
    return { store: this.store, act: ACT };
  }

  newCase(): Promise<CaseFile> {
    return this.store.createCase(newCaseName(), ACT);
  }

  /** The case as it stands now: counters move with every import. */
  async refresh({ name }: CaseFile): Promise<CaseFile> {
    const found = await this.store.findCase(name);
    if (!found) throw new Error(`the case ${name} is gone`);
    return found;
  }

  /** A store on the same data beside the first: another process's on Neo4j, the same one embedded. */
  async openSecond(): Promise<{ store: GraphStore; close: () => Promise<void> }> {
    if (this.runner.store === 'embedded') {
      return { store: this.store, close: () => Promise.resolve() };
    }
    const store = await openCypherGraphStore(await this.openRunner());
    return { store, close: () => store.close() };
  }

  /** Raw statement outside the port, to see or to spoil what is stored. */
  raw(statement: string, parameters: Row = {}): Promise<Row[]> {
    return this.runner.transaction((run) => run(statement, parameters));
  }
}

/** Runs the same tests on the embedded store and, where there is one, on Neo4j. */
export function describeOnEachStore(title: string, tests: (on: OpenedStore) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'vinculum-store-'));
  const neo4j = inject('neo4j');
  const embedded = new OpenedStore(() => Promise.resolve(openEmbeddedRunner(folder)));
  const server = new OpenedStore(() => {
    if (!neo4j) throw new Error('no Neo4j in this run');
    return openNeo4jRunner(neo4j);
  });

  describe(`${title} (embedded)`, () => {
    beforeAll(() => embedded.open());
    afterAll(async () => {
      await embedded.close();
      rmSync(folder, { recursive: true, force: true });
    });
    tests(embedded);
  });

  describe.skipIf(neo4j === null)(`${title} (Neo4j)`, () => {
    beforeAll(() => server.open());
    afterAll(() => server.close());
    tests(server);
  });
}
