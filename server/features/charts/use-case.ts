import {
  type Chart,
  type ChartContent,
  type ChartSummary,
  MAX_NOTE_LENGTH,
  MAX_TITLE_LENGTH,
} from '../../contract/chart.js';
import type { Mask } from '../../disclosure/mask.js';
import { type Caller, openCase, type OpenedCase } from '../../disclosure/open-case.js';
import { resolveIds } from '../../disclosure/resolve-ids.js';
import { AppError } from '../../errors.js';
import type { ChartCondition } from '../../store/graph-store.js';
import type { SnapshotCache } from '../../store/snapshot-cache.js';

function maskSummary<T extends ChartSummary>(chart: T, mask: Mask): T {
  const { name, note } = chart;
  return { ...chart, name: mask.text(name), ...(note && { note: mask.text(note) }) };
}

/** Who is on it by the ids that may be shown, and words without the names of protected persons. */
function maskContent(content: ChartContent, mask: Mask): ChartContent {
  const { nodes, removed, selected, folds, paths, note } = content;
  const shown = <T extends { readonly id: string }>(spot: T): T => ({
    ...spot,
    id: mask.id(spot.id),
  });
  return {
    ...content,
    nodes: nodes.map(shown),
    ...(removed && { removed: removed.map(shown) }),
    selected: selected === null ? null : mask.id(selected),
    ...(folds && {
      folds: folds.map((fold) => ({
        ...fold,
        title: mask.text(fold.title).slice(0, MAX_TITLE_LENGTH),
        members: fold.members.map((id) => mask.id(id)),
      })),
    }),
    ...(paths && {
      paths: paths.map((path) => ({ ...path, entities: path.entities.map((id) => mask.id(id)) })),
    }),
    ...(note && { note: mask.text(note).slice(0, MAX_NOTE_LENGTH) }),
  };
}

/** The charts of a case, by name. */
export async function listCharts(caller: Caller, caseName: string): Promise<ChartSummary[]> {
  const { caseFile, mask } = await openCase(caller, caseName);
  const charts = await caller.store.listCharts(caseFile.id);
  return charts.map((chart) => maskSummary(chart, mask));
}

/** The stored name of a chart that was shown under this one: a name may name somebody. */
async function storedName(
  { store }: Caller,
  { caseFile, mask }: OpenedCase,
  given: string,
): Promise<string> {
  const charts = await store.listCharts(caseFile.id);
  const found =
    charts.find(({ name }) => name === given) ??
    charts.find(({ name }) => mask.text(name) === given);
  return found?.name ?? given;
}

/**
 * A chart as it was saved, masked by what is known today: who has turned out to be a victim since is
 * a pseudonym on it.
 * @throws AppError `not_found`.
 */
export async function showChart(caller: Caller, caseName: string, name: string): Promise<Chart> {
  const opened = await openCase(caller, caseName);
  const { caseFile, mask } = opened;
  const stored = await storedName(caller, opened, name);
  const chart = await caller.store.findChart(caseFile.id, stored);
  if (!chart) throw new AppError('not_found', `There is no chart "${name}" in this case.`);
  return { ...maskSummary(chart, mask), content: maskContent(chart.content, mask) };
}

/** The content with stored ids instead of those that were shown; what is not in the case is left out. */
async function toStored(
  { store }: Caller,
  opened: OpenedCase,
  snapshots: SnapshotCache,
  content: ChartContent,
): Promise<ChartContent> {
  const { nodes, removed, selected, folds = [], paths, ...look } = content;
  const { entities } = await snapshots.read(opened.caseFile);
  const known = new Set(entities.map(({ id }) => id));
  const given = [
    ...[...nodes, ...(removed ?? [])].map(({ id }) => id),
    ...folds.flatMap(({ members }) => members),
    ...(selected === null ? [] : [selected]),
    ...(paths ?? []).flatMap((path) => path.entities),
  ];
  const resolved = await resolveIds(store, opened, given, known);
  const placed = (each: ChartContent['nodes']) => {
    const byId = new Map(
      each.flatMap((node) => {
        const id = resolved.get(node.id);
        return id === undefined ? [] : [[id, { ...node, id }] as const];
      }),
    );
    return [...byId.values()];
  };
  const chosen = selected === null ? null : (resolved.get(selected) ?? null);
  const groups = folds.map((fold) => ({
    ...fold,
    members: [...new Set(fold.members.flatMap((id) => resolved.get(id) ?? []))],
  }));
  const whole = paths?.flatMap((path) => {
    const ids = path.entities.flatMap((id) => resolved.get(id) ?? []);
    return ids.length === path.entities.length ? [{ ...path, entities: ids }] : [];
  });
  return {
    ...look,
    nodes: placed(nodes),
    ...(removed && { removed: placed(removed) }),
    selected: chosen,
    ...(groups.length > 0 && { folds: groups }),
    ...(whole && { paths: whole }),
  };
}

/** Runs a write, and masks what a conflict tells of the chart that is there. */
async function withMaskedConflict<T>(mask: Mask, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof AppError) || !error.current) throw error;
    const current = maskSummary(error.current as ChartSummary, mask);
    throw new AppError(error.code, error.message, { cause: error, current });
  }
}

/**
 * Keeps a chart, with stored ids, so that a later pseudonym shows on it too.
 * @throws AppError `conflict` with `current`, where the condition does not hold.
 */
export async function saveChart(
  caller: Caller,
  caseName: string,
  chart: { readonly name: string; readonly content: ChartContent },
  condition: ChartCondition,
  snapshots: SnapshotCache,
): Promise<ChartSummary> {
  const { store, act } = caller;
  const opened = await openCase(caller, caseName);
  const { caseFile, mask } = opened;
  const name = await storedName(caller, opened, chart.name);
  const content = await toStored(caller, opened, snapshots, chart.content);
  const saved = await withMaskedConflict(mask, () =>
    store.saveChart(caseFile, name, content, condition, act),
  );
  return maskSummary(saved, mask);
}

/** @throws AppError `not_found`, or `conflict` with `current`, where the condition does not hold. */
export async function deleteChart(
  caller: Caller,
  caseName: string,
  given: string,
  condition: ChartCondition,
): Promise<void> {
  const { store, act } = caller;
  const opened = await openCase(caller, caseName);
  const name = await storedName(caller, opened, given);
  await withMaskedConflict(opened.mask, () =>
    store.deleteChart(opened.caseFile, name, condition, act),
  );
}
