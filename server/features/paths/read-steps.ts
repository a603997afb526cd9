import { gradeSupport } from '../../contract/grade.js';
import type { GraphFilter } from '../../contract/graph-view.js';
import type { Link } from '../../contract/network.js';
import type { SnapshotLink } from '../../contract/snapshot.js';
import type { GraphStore } from '../../store/graph-store.js';
import type { FoundPath, FoundStep, StepRecord } from './found-path.js';
import type { NetworkPath, NetworkStep } from './search-network.js';

/** Records of a step that are read where no snapshot is: beyond it only that there are more is told. */
const RECORDS_READ = 1_000;

function recordOf({ id, time, statements }: Link): StepRecord {
  return { id, time, grades: statements.map(({ provenance }) => provenance.grade) };
}

function recordOfSnapshot({ id, time, grades }: SnapshotLink): StepRecord {
  return { id, time, grades: (grades ?? ['']).map((grade) => (grade === '' ? undefined : grade)) };
}

/** In order of time, those without one last; ties by id. */
function compareTimes(a: Pick<Link, 'id' | 'time'>, b: Pick<Link, 'id' | 'time'>): number {
  const left = a.time?.startMs ?? Infinity;
  const right = b.time?.startMs ?? Infinity;
  if (left !== right) return left < right ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** The first links of a step in order of time, among them the one that the order rests on. */
function chooseShown({ admitted, ordered }: NetworkStep, records: number): SnapshotLink[] {
  const others = admitted.filter((link) => link !== ordered).sort(compareTimes);
  const first = others.slice(0, ordered ? records - 1 : records);
  return (ordered ? [...first, ordered] : first).sort(compareTimes);
}

/** A path that was found in a network, with the links that are shown of each step. */
export async function readNetworkSteps(
  store: GraphStore,
  caseId: string,
  { steps, ...path }: NetworkPath,
  { records, grades }: { records: number; grades: GraphFilter['grades'] },
): Promise<FoundPath> {
  const shown = steps.map((step) => chooseShown(step, records));
  const links = await store.findLinks(caseId, shown.flat(), grades);
  const known = new Map(links.map((link) => [JSON.stringify([link.kind, link.id]), link]));
  return {
    ...path,
    steps: steps.map(({ admitted, ordered, ...step }, index): FoundStep => ({
      ...step,
      ...(ordered && { ordered: recordOfSnapshot(ordered) }),
      records: admitted.map(recordOfSnapshot),
      more: false,
      links: (shown[index] ?? []).flatMap(
        ({ kind, id }) => known.get(JSON.stringify([kind, id])) ?? [],
      ),
    })),
  };
}

/** A path of entities, each step with the links between its ends. */
export async function readPlainSteps(
  store: GraphStore,
  caseId: string,
  entities: readonly string[],
  { records, linkKinds }: { records: number; linkKinds: GraphFilter['linkKinds'] },
): Promise<FoundPath> {
  const steps: FoundStep[] = [];
  for (const [index, to] of entities.slice(1).entries()) {
    const limit = RECORDS_READ + 1;
    const from = entities[index] ?? to;
    const links = await store.listLinksBetween(caseId, from, to, limit, linkKinds);
    const counted = links.slice(0, RECORDS_READ);
    steps.push({
      records: counted.map(recordOf),
      more: links.length > RECORDS_READ,
      links: counted.toSorted(compareTimes).slice(0, records),
    });
  }
  return { entities, steps };
}

/** Best support among the grades of records: that of the best record is what a step rests on. */
export function supportOf(records: readonly StepRecord[]): 0 | 1 | 2 {
  const supports = new Set(records.flatMap(({ grades }) => grades.map(gradeSupport)));
  if (supports.has(2)) return 2;
  return supports.has(1) ? 1 : 0;
}
