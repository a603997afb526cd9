import type { DisruptionParameters, KeyPlayers } from '../../contract/disruption.js';
import { toSkeleton, type Csr } from '../csr.js';
import { throwIfStopped, type LoopHooks } from '../hooks.js';
import { createCriterion, evaluationCost } from '../key-players/criterion.js';
import { affordable, findKeyPlayers } from '../key-players/key-players.js';
import { chooseHighest, type Choice } from './choose-highest.js';
import { remainingGraph } from './remaining-graph.js';
import { removalValues } from './removal-values.js';

/** Who is removed next, given who is gone; null where nobody is left to remove. */
export type ChooseNext = (
  gone: Uint8Array,
  hooks: LoopHooks,
) => (Omit<Choice, 'value'> & { readonly value?: number }) | null;

export interface RemovalPlan {
  readonly steps: number;
  readonly next: ChooseNext;
  readonly keyPlayers?: KeyPlayers;
  readonly notRemoved: readonly string[];
  readonly notes: readonly string[];
}

/** Removals where none are asked for. */
const DEFAULT_STEPS = 5;

function stillThere(candidates: readonly number[], gone: Uint8Array): number[] {
  return candidates.filter((node) => gone[node] !== 1);
}

/** The list in its order; what cannot be removed is named. */
function planList(
  csr: Csr,
  candidates: readonly number[],
  { remove = [], steps }: DisruptionParameters,
): RemovalPlan {
  const removable = new Map(candidates.map((node) => [csr.ids[node] ?? '', node]));
  const wanted = [...new Set(remove)].slice(0, steps);
  const order = wanted.flatMap((id) => removable.get(id) ?? []);
  return {
    steps: order.length,
    next: (gone) => {
      const node = order.find((each) => gone[each] !== 1);
      return node === undefined ? null : { node, tied: [] };
    },
    notRemoved: wanted.filter((id) => !removable.has(id)),
    notes: [],
  };
}

function planByMeasure(
  csr: Csr,
  candidates: readonly number[],
  measure: Exclude<DisruptionParameters['by'], 'key-players' | 'list'>,
  { weight, sequential }: DisruptionParameters,
  hooks: LoopHooks,
): ChooseNext {
  const isWeighted = weight.by !== 'none';
  if (!sequential) {
    const values = removalValues(csr, measure, isWeighted, hooks);
    return (gone) => chooseHighest(stillThere(candidates, gone), (node) => values[node] ?? 0);
  }
  return (gone, stepHooks) => {
    const left = remainingGraph(csr, gone);
    const values = removalValues(left.csr, measure, isWeighted, stepHooks);
    const byNode = new Map(Array.from(left.nodes, (node, place) => [node, values[place] ?? 0]));
    return chooseHighest(stillThere(candidates, gone), (node) => byNode.get(node) ?? 0);
  };
}

/** One at a time, each the best by itself in what is left. */
function planKeyPlayersInTurn(
  csr: Csr,
  candidates: readonly number[],
  { criterion, reachLinks }: DisruptionParameters,
): ChooseNext {
  const skeleton = toSkeleton(csr, true);
  return (gone, hooks) => {
    const left = remainingGraph(skeleton, gone);
    const places = new Map(Array.from(left.nodes, (node, place) => [node, place]));
    const evaluate = createCriterion(left.csr, criterion, reachLinks);
    const tried = affordable(
      skeleton,
      stillThere(candidates, gone),
      evaluationCost(left.csr, criterion),
    );
    return chooseHighest(tried, (node) => {
      throwIfStopped(hooks);
      return evaluate([places.get(node) ?? 0]);
    });
  };
}

/**
 * Decides who is removed, in which order. Candidates alone are removed: a protected person is none.
 *
 * @param candidates in rising order
 * @throws {AnalysisStopped} when the hooks say so.
 */
export function planRemoval(
  csr: Csr,
  candidates: readonly number[],
  parameters: DisruptionParameters,
  hooks: LoopHooks = {},
): RemovalPlan {
  const { by, sequential, criterion, reachLinks, seed, weight } = parameters;
  if (by === 'list') return planList(csr, candidates, parameters);
  const wanted = parameters.steps ?? DEFAULT_STEPS;
  const steps = Math.min(wanted, candidates.length);
  const notes =
    steps < wanted ? [`${wanted} removals were asked for; ${steps} entities may be removed.`] : [];
  if (by !== 'key-players') {
    const next = planByMeasure(csr, candidates, by, parameters, hooks);
    return { steps, next, notRemoved: [], notes };
  }
  if (sequential) {
    const next = planKeyPlayersInTurn(csr, candidates, parameters);
    return { steps, next, notRemoved: [], notes };
  }
  const found = findKeyPlayers(
    csr,
    candidates,
    { criterion, reachLinks, size: steps, seed, isWeighted: weight.by !== 'none' },
    hooks,
  );
  const skeleton = toSkeleton(csr, true);
  const evaluate = createCriterion(skeleton, criterion, reachLinks);
  return {
    steps: found.nodes.length,
    // Within the set the one who adds most comes first, so that the curve says what each is worth.
    next: (gone) => {
      const taken = found.nodes.filter((node) => gone[node] === 1);
      return chooseHighest(stillThere(found.nodes, gone), (node) => evaluate([...taken, node]));
    },
    keyPlayers: found.report,
    notRemoved: [],
    notes: [...notes, ...found.notes],
  };
}
