import { appendAuditEntry, readAuditEntries, readAuditHead } from './audit-chain.js';
import * as brokerViews from './broker-views.js';
import * as cases from './cases.js';
import * as charts from './charts.js';
import * as disruptions from './disruptions.js';
import { readingStatement, schemaStatements } from './cypher-files.js';
import type { CypherRunner } from './cypher-runner.js';
import type { GraphStore } from './graph-store.js';
import { openDryRun } from './import/dry-run.js';
import { StoreImportSession } from './import/session.js';
import * as network from './network-reads.js';
import * as notes from './notes.js';
import { readProtected } from './protection.js';
import * as runs from './runs.js';
import * as snapshots from './snapshot-reads.js';

/**
 * A `GraphStore` over any runner of Cypher: both stores run the files of `cypher/`, so all that is
 * said here holds for both. Brings the schema up first (idempotent).
 */
export async function openCypherGraphStore(runner: CypherRunner): Promise<GraphStore> {
  for (const statement of schemaStatements(runner.store)) await runner.alterSchema(statement);
  const { read } = runner;

  /** How many entities the case ever numbered (its pages), and its version. */
  async function readState(caseId: string): Promise<snapshots.CaseState> {
    const rows = await read(readingStatement('list-cases'));
    const row = rows.find((each) => each['id'] === caseId);
    return {
      entities: (row?.['entities'] as number | undefined) ?? 0,
      version: (row?.['version'] as number | undefined) ?? 0,
    };
  }

  return {
    kind: runner.store,
    listCases: () => cases.listCases(read),
    findCase: (name) => cases.findCase(read, name),
    createCase: (name, act) => cases.createCase(runner, name, act),
    deleteCase: (caseFile, act) => cases.deleteCase(runner, caseFile, act),
    openImport: async (caseFile, source, act, options) => {
      const opened = await cases.openSource(runner, caseFile, source, act);
      const target = {
        caseId: caseFile.id,
        caseName: caseFile.name,
        source: opened.number,
        act,
      };
      const session = new StoreImportSession(runner, target, opened, options);
      await session.catchUp(opened.version);
      return session;
    },
    openDryRun: async (caseFile, options) => openDryRun(runner, caseFile, options),
    listSources: (caseId) => cases.listSources(read, caseId),
    listCoverage: (caseId) => cases.listCoverage(read, caseId),
    getEntities: (caseId, ids) => network.getEntities(read, caseId, ids),
    findIdByPseudonym: async (caseId, pseudonym) => {
      const key = `${caseId}|${pseudonym}`;
      const [row] = await read(readingStatement('find-entity-by-pseudonym'), { key });
      return row ? (row['id'] as string) : null;
    },
    findIdsByNumber: (caseId, number) => network.findIdsByNumber(read, caseId, number),
    searchEntities: (caseId, query, limit) => network.searchEntities(read, caseId, query, limit),
    expandEntity: (caseId, id, options) => network.expandEntity(read, caseId, id, options),
    countLinks: (caseId, id) => network.countLinks(read, caseId, id),
    listLinkedDocuments: (caseId, id, limit) =>
      network.listLinkedDocuments(read, caseId, id, limit),
    listLinksBetween: (caseId, a, b, limit, kinds) =>
      network.listLinksBetween(read, caseId, a, b, limit, kinds),
    findLinks: (caseId, links, grades) => network.findLinks(read, caseId, links, grades),
    listAdjacent: (caseId, ids, kinds) => network.listAdjacent(read, caseId, ids, kinds),
    readSnapshot: (caseId, filter) =>
      snapshots.readSnapshot(read, caseId, () => readState(caseId), filter),
    readPages: async function* (caseId) {
      const { entities } = await readState(caseId);
      yield* snapshots.readPages(read, caseId, entities, { spans: true });
    },
    readProtected: (caseFile, act) => readProtected(runner, caseFile, act),
    saveRun: (caseFile, run, act) => runs.saveRun(runner, caseFile, run, act),
    listRuns: (caseId) => runs.listRuns(read, caseId),
    findRun: (caseId, runId) => runs.findRun(read, caseId, runId),
    saveBrokerView: (caseFile, view, act) =>
      brokerViews.saveBrokerView(runner, caseFile, view, act),
    listBrokerViews: (caseId) => brokerViews.listBrokerViews(read, caseId),
    findBrokerView: (caseId, id) => brokerViews.findBrokerView(read, caseId, id),
    saveDisruption: (caseFile, tried, act) =>
      disruptions.saveDisruption(runner, caseFile, tried, act),
    listDisruptions: (caseId) => disruptions.listDisruptions(read, caseId),
    findDisruption: (caseId, id) => disruptions.findDisruption(read, caseId, id),
    listCharts: (caseId) => charts.listCharts(read, caseId),
    findChart: (caseId, name) => charts.findChart(read, caseId, name),
    saveChart: (caseFile, name, content, condition, act) =>
      charts.saveChart(runner, caseFile, name, content, condition, act),
    deleteChart: (caseFile, name, condition, act) =>
      charts.deleteChart(runner, caseFile, name, condition, act),
    listNotes: (caseId, entity) => notes.listNotes(read, caseId, entity),
    createNote: (caseFile, note, act) => notes.createNote(runner, caseFile, note, act),
    reviseNote: (caseFile, id, text, condition, act) =>
      notes.reviseNote(runner, caseFile, id, text, condition, act),
    logAct: (caseFile, act, { action, details }) =>
      runner.transaction(async (run) => {
        await cases.holdCase(run, caseFile);
        await appendAuditEntry(run, {
          at: act.at,
          caseId: caseFile.id,
          body: { actor: act.actor, action, case: caseFile.name, details },
        });
      }),
    readAuditEntries: () => readAuditEntries(read),
    readAuditHead: () => readAuditHead(read),
    close: () => runner.close(),
  };
}
