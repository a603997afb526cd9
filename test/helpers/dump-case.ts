import type { AuditEntry } from '../../server/contract/audit.js';
import type { Entity, Link } from '../../server/contract/network.js';
import type { Coverage, Source } from '../../server/contract/source.js';
import type { CaseFile, GraphStore } from '../../server/store/graph-store.js';
import type { OpenedStore } from './each-store.js';

export interface CaseContent {
  readonly entities: Entity[];
  readonly links: Link[];
  readonly coverage: Coverage[];
}

function byText<T>(keyOf: (value: T) => string): (a: T, b: T) => number {
  return (a, b) => (keyOf(a) < keyOf(b) ? -1 : 1);
}

/** Everything that a case holds, in an order of its own. */
export async function dumpContent(store: GraphStore, caseFile: CaseFile): Promise<CaseContent> {
  const entities: Entity[] = [];
  const links: Link[] = [];
  for await (const page of store.readPages(caseFile.id)) {
    entities.push(...page.entities);
    links.push(...page.links);
  }
  entities.sort(byText(({ id }) => id));
  links.sort(byText(({ kind, id, source }) => JSON.stringify([kind, id, source])));
  const coverage = await store.listCoverage(caseFile.id);
  coverage.sort(byText((each) => JSON.stringify(each)));
  return { entities, links, coverage };
}

export interface CaseDump extends CaseContent {
  readonly caseFile: CaseFile;
  readonly version: unknown;
  readonly sources: Source[];
  readonly ledgers: unknown;
  readonly audit: { seq: number; hash: string };
}

/** Content, counters, version, ledgers and the head of the log: what an import may not change twice. */
export async function dumpCase(on: OpenedStore, { id, name }: CaseFile): Promise<CaseDump> {
  const caseFile = await on.store.findCase(name);
  if (!caseFile) throw new Error(`the case ${name} is gone`);
  const [version] = await on.runner.read(
    'MATCH (c:CaseFile {id: $id}) RETURN c.version AS version',
    { id },
  );
  const ledgers = await on.runner.read(
    'MATCH (n:Ledger {caseId: $id}) RETURN n.version AS version, n.entries AS entries ORDER BY version',
    { id },
  );
  return {
    ...(await dumpContent(on.store, caseFile)),
    caseFile,
    version: version?.['version'],
    sources: await on.store.listSources(id),
    ledgers,
    audit: await on.store.readAuditHead(),
  };
}

export async function listAuditEntries(store: GraphStore): Promise<AuditEntry[]> {
  const entries: AuditEntry[] = [];
  for await (const entry of store.readAuditEntries()) entries.push(entry);
  return entries;
}

/** Links of the whole store, whatever case they belong to. */
export async function countNodesAndLinks(on: OpenedStore): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const row of await on.runner.read('MATCH (n) RETURN labels(n) AS labels, count(n) AS n')) {
    const labels = [...(row['labels'] as string[])].sort().join(':');
    counts[labels] = row['n'] as number;
  }
  const [links] = await on.runner.read('MATCH ()-[l]->() RETURN count(l) AS n');
  return { ...counts, '(links)': (links?.['n'] as number | undefined) ?? 0 };
}
