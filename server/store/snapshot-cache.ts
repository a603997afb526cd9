import type { GradeFilter } from '../contract/grade.js';
import type { Snapshot } from '../contract/snapshot.js';
import type { CaseFile, GraphStore } from './graph-store.js';
import { indexCase } from './indexed-case.js';

/** Snapshots that are kept: a large case takes some hundred megabytes. */
const KEPT = 2;

interface Kept {
  readonly key: string;
  readonly snapshot: Promise<Snapshot>;
}

/**
 * The latest snapshots of whole cases, so that looking at a case does not read it each time. A
 * snapshot holds as long as nobody writes to its case: the version says so. Real ids, no masks.
 */
export class SnapshotCache {
  private kept: Kept[] = [];

  constructor(private readonly store: GraphStore) {}

  /** Begins to read a case that somebody is about to look at; a failure is told to who needs it. */
  readAhead(caseFile: CaseFile): void {
    this.read(caseFile)
      .then(indexCase)
      .catch(() => undefined);
  }

  /**
   * The case as it is, or, with `grades`, as the records of admitted grades state it.
   * @param caseFile as it was found just now
   */
  read({ id, version }: CaseFile, grades?: GradeFilter): Promise<Snapshot> {
    const key = JSON.stringify([id, version, grades ?? null]);
    const known = this.kept.find((each) => each.key === key);
    const used = known ?? {
      key,
      snapshot: this.store.readSnapshot(id, { spans: true, ...(grades && { grades }) }),
    };
    if (!known) {
      used.snapshot.catch(() => {
        this.kept = this.kept.filter((each) => each !== used);
      });
    }
    this.kept = [used, ...this.kept.filter((each) => each !== used && isCurrent(each))].slice(
      0,
      KEPT,
    );
    return used.snapshot;

    /** Older versions of the same case are of no use. */
    function isCurrent(each: Kept): boolean {
      const [otherId, otherVersion] = JSON.parse(each.key) as [string, number];
      return otherId !== id || otherVersion === version;
    }
  }
}
