import type { AuditBody, AuditEntry } from '../contract/audit.js';
import type { BrokerOutcome, BrokerRun } from '../contract/brokers.js';
import type { Chart, ChartContent, ChartSummary } from '../contract/chart.js';
import type { DisruptionOutcome, DisruptionRun } from '../contract/disruption.js';
import type { EntityKind } from '../contract/entity.js';
import type { GradeFilter } from '../contract/grade.js';
import type { LinkKind } from '../contract/link.js';
import type { Entity, Link } from '../contract/network.js';
import type { ImportWarning, ReadRow, Reject } from '../contract/record.js';
import type { NoteVersion } from '../contract/notes.js';
import type { IdentifyingTexts } from '../contract/protection.js';
import type { AnalysisOutcome, RunSummary } from '../contract/results.js';
import type { Snapshot, SnapshotFilter } from '../contract/snapshot.js';
import type { Coverage, Source, SourceKind } from '../contract/source.js';

/** A case as the list of cases shows it. */
export interface CaseFile {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly entities: number;
  readonly links: number;
  readonly sources: number;
  /** A deletion began and was cut off: only deleting it again is possible. */
  readonly deleting: boolean;
  /** Counts the writes: the same version is the same content. */
  readonly version: number;
}

/** Who acts, and when: every write says so in the audit log. */
export interface Act {
  readonly actor: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

export interface NewSource {
  readonly fileName: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly kind: SourceKind;
  readonly settings: Record<string, unknown>;
}

/** What a batch of rows did. */
export interface BatchOutcome {
  readonly entities: Tally;
  readonly links: Tally;
  readonly rejects: readonly Reject[];
  readonly warnings: readonly ImportWarning[];
}

export interface Tally {
  created: number;
  updated: number;
  unchanged: number;
}

/** One source being imported into one case. */
export interface ImportSession {
  /** Number of the source in the case. */
  readonly source: number;
  /**
   * Plans a batch while the one before it is being written, then begins to write it, in one
   * transaction. Returns what the one before did to the case; null for the first. What a crash
   * leaves, an import of the same rows completes.
   */
  addRows(rows: readonly ReadRow[]): Promise<BatchOutcome | null>;
  /** Waits until the last batch is written; null where there is none. */
  settle(): Promise<BatchOutcome | null>;
  /** After `settle`: notes the span of the source, and that it was read to its end. */
  complete(): Promise<void>;
}

/** Dry sessions, one a file, that know of one another's entities and links. */
export interface DryRun {
  /** `source` lets records be recognised that the case has from this file already. */
  nextSource(source?: NewSource): Promise<ImportSession>;
}

export interface ImportSessionOptions {
  /** Kind of the placeholder made for an end that no file declares; absent = such rows are rejects. */
  readonly createMissing?: EntityKind;
}

export interface SearchHit {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly isProtected: boolean;
}

/** What names a link: ids are its own among links of its kind. */
export type LinkRef = Pick<Link, 'kind' | 'id' | 'source' | 'target'>;

/** What links add up to; amounts of different currencies are never added. */
export interface LinkSums {
  readonly amounts?: Readonly<Record<string, number>>;
  /** How many links state an amount with its currency. */
  readonly amounted?: number;
  readonly durationSeconds?: number;
  /** How many links state how long they lasted. */
  readonly timed?: number;
}

/** Parallel links of one kind and direction between two entities. */
export interface LinkBundle {
  readonly kind: LinkKind;
  /** From the expanded entity to the neighbour. */
  readonly outgoing: boolean;
  readonly links: number;
  readonly firstMs?: number;
  readonly lastMs?: number;
  /** Where asked for, and where they add up to something. */
  readonly sums?: LinkSums;
}

/** A document that an entity is linked to. */
export interface LinkedDocument {
  readonly id: string;
  readonly name: string;
  readonly linkKinds: readonly LinkKind[];
  readonly links: number;
}

export interface Neighbour {
  readonly entity: Pick<Entity, 'id' | 'kind' | 'name'>;
  readonly links: number;
  readonly bundles: readonly LinkBundle[];
}

export interface Expansion {
  /** With first and last seen. */
  readonly entity: Entity;
  readonly neighbours: readonly Neighbour[];
  /** True totals, whatever the limit. */
  readonly totalNeighbours: number;
  readonly totalLinks: number;
}

/** An entity and what is linked to it, in numbers; links to itself are not counted. */
export interface LinkCount {
  readonly entity: Entity;
  readonly bundles: readonly LinkBundle[];
  readonly totalNeighbours: number;
  readonly totalLinks: number;
}

/** Somebody, or something that identifies somebody, whose identity every output hides. */
export interface ProtectedEntity extends IdentifyingTexts {
  readonly id: string;
  readonly kind: EntityKind;
  readonly pseudonym: string;
}

export interface StoredRun {
  readonly run: RunSummary;
  readonly outcome: AnalysisOutcome;
}

export interface StoredBrokerView {
  readonly run: BrokerRun;
  readonly outcome: BrokerOutcome;
}

/** What was tried and what came of it, with real ids: it leaves the program masked. */
export interface StoredDisruption {
  readonly run: DisruptionRun;
  readonly outcome: DisruptionOutcome;
}

/** A note as it is stored: the newest version first, real ids. */
export interface Note {
  readonly id: string;
  readonly entity: string;
  readonly versions: readonly NoteVersion[];
}

/** What a writer of a chart or note takes to be there: whatever it is, nothing yet, or a version. */
export type ChartCondition = 'any' | 'none' | { readonly version: number };

/**
 * The port to the graph store: plain objects in and out, each call for one case, cases never see
 * each other. Errors are `AppError`s. The same suite (`test/store`) runs on every implementation.
 */
export interface GraphStore {
  readonly kind: 'neo4j' | 'embedded';

  listCases(): Promise<CaseFile[]>;
  findCase(name: string): Promise<CaseFile | null>;
  createCase(name: string, act: Act): Promise<CaseFile>;
  /** Deletes everything of the case; what stays is the entry that says so. Can be run again. */
  deleteCase(caseFile: CaseFile, act: Act): Promise<void>;

  openImport(
    caseFile: CaseFile,
    source: NewSource,
    act: Act,
    options: ImportSessionOptions,
  ): Promise<ImportSession>;
  /** An import that writes nothing: what it would do, against the case as it is (null: a new one). */
  openDryRun(caseFile: CaseFile | null, options: ImportSessionOptions): Promise<DryRun>;
  listSources(caseId: string): Promise<Source[]>;
  listCoverage(caseId: string): Promise<Coverage[]>;

  /** Without first and last seen, which take reading all links. */
  getEntities(caseId: string, ids: readonly string[]): Promise<Entity[]>;
  findIdByPseudonym(caseId: string, pseudonym: string): Promise<string | null>;
  findIdsByNumber(caseId: string, number: string): Promise<string[]>;
  /** Best matches first; `more` when the limit cut the list. */
  searchEntities(
    caseId: string,
    query: string,
    limit: number,
  ): Promise<{ hits: SearchHit[]; more: boolean }>;
  expandEntity(
    caseId: string,
    id: string,
    options: { limit: number; linkKinds?: readonly LinkKind[] },
  ): Promise<Expansion | null>;
  /** The documents that an entity is linked to, those with most links first. */
  listLinkedDocuments(caseId: string, id: string, limit: number): Promise<LinkedDocument[]>;
  /** An entity with all its links counted and summed, or null if there is none of that id. */
  countLinks(caseId: string, id: string): Promise<LinkCount | null>;
  /** Links between two entities, in time order. */
  listLinksBetween(
    caseId: string,
    a: string,
    b: string,
    limit: number,
    linkKinds?: readonly LinkKind[],
  ): Promise<Link[]>;
  /**
   * The links named, in no order; those that are gone are absent. With `grades`, as the records of
   * admitted grades state them, and only those that one states.
   */
  findLinks(caseId: string, links: readonly LinkRef[], grades?: GradeFilter): Promise<Link[]>;
  /** Neighbours of each id, over links of the kinds given (all if absent). */
  listAdjacent(
    caseId: string,
    ids: readonly string[],
    linkKinds?: readonly LinkKind[],
  ): Promise<Map<string, string[]>>;
  readSnapshot(caseId: string, filter: SnapshotFilter): Promise<Snapshot>;
  /** Every entity, with first and last seen, and link of the case, page by page, for export. */
  readPages(caseId: string): AsyncGenerator<{ entities: Entity[]; links: Link[] }>;

  /** Protected persons and what identifies them; who has no pseudonym yet is given one. */
  readProtected(caseFile: CaseFile, act: Act): Promise<ProtectedEntity[]>;

  saveRun(caseFile: CaseFile, run: StoredRun, act: Act): Promise<void>;
  listRuns(caseId: string): Promise<RunSummary[]>;
  findRun(caseId: string, runId: string): Promise<StoredRun | null>;

  saveBrokerView(caseFile: CaseFile, view: StoredBrokerView, act: Act): Promise<void>;
  listBrokerViews(caseId: string): Promise<BrokerRun[]>;
  findBrokerView(caseId: string, id: string): Promise<StoredBrokerView | null>;

  saveDisruption(caseFile: CaseFile, tried: StoredDisruption, act: Act): Promise<void>;
  listDisruptions(caseId: string): Promise<DisruptionRun[]>;
  findDisruption(caseId: string, id: string): Promise<StoredDisruption | null>;

  listCharts(caseId: string): Promise<ChartSummary[]>;
  findChart(caseId: string, name: string): Promise<Chart | null>;
  /** Throws `conflict` with `current` where something else is there than the writer takes for. */
  saveChart(
    caseFile: CaseFile,
    name: string,
    content: ChartContent,
    condition: ChartCondition,
    act: Act,
  ): Promise<ChartSummary>;
  deleteChart(caseFile: CaseFile, name: string, condition: ChartCondition, act: Act): Promise<void>;

  /** Notes of a case, or on one entity, with every version, by when they were first written. */
  listNotes(caseId: string, entity?: string): Promise<Note[]>;
  createNote(
    caseFile: CaseFile,
    note: { readonly entity: string; readonly text: string },
    act: Act,
  ): Promise<Note>;
  /**
   * Adds a version, which withdraws the note where it has no text; earlier ones stay. Throws
   * `conflict` with `current` where the newest is not what the writer takes for, or is a withdrawal.
   */
  reviseNote(
    caseFile: CaseFile,
    id: string,
    text: string | null,
    condition: ChartCondition,
    act: Act,
  ): Promise<Note>;

  /** Logs an act that changes nothing in the case (showing real names, an export). */
  logAct(caseFile: CaseFile, act: Act, body: Pick<AuditBody, 'action' | 'details'>): Promise<void>;
  readAuditEntries(): AsyncGenerator<AuditEntry>;
  readAuditHead(): Promise<{ seq: number; hash: string }>;

  close(): Promise<void>;
}
