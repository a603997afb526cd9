import type {
  DisruptionOutcome,
  KeyPlayers,
  NetworkState,
  RemovalStep,
} from '../../contract/disruption.js';
import type { EntityLabel } from '../../contract/views.js';
import type { Mask } from '../../disclosure/mask.js';

type MaskedOutcome = Omit<DisruptionOutcome, 'notRemoved'>;

function maskKeyPlayers(keyPlayers: KeyPlayers, mask: Mask): KeyPlayers {
  const ids = (set: readonly string[]) => set.map((id) => mask.id(id));
  return {
    ...keyPlayers,
    set: ids(keyPlayers.set),
    tied: { ...keyPlayers.tied, sets: keyPlayers.tied.sets.map(ids) },
    centralities: keyPlayers.centralities.map((each) => ({ ...each, set: ids(each.set) })),
  };
}

function maskStep(step: RemovalStep, mask: Mask): RemovalStep {
  const label = ({ id, kind, name }: EntityLabel): EntityLabel => ({
    ...{ id: mask.id(id), kind, name: mask.name(id, name, kind) },
  });
  return {
    ...step,
    removed: mask.id(step.removed),
    entity: label(step.entity),
    tied: { ...step.tied, ids: step.tied.ids.map((id) => mask.id(id)) },
    lostFunctions: step.lostFunctions.map((name) => mask.text(name)),
    substitutes: step.substitutes.map(({ function: held, entity, ...rest }) => ({
      ...(held !== undefined && { function: mask.text(held) }),
      entity: label(entity),
      ...rest,
    })),
  };
}

/** An outcome as the caller may see it: who has turned out to be a victim since is a pseudonym. */
export function maskOutcome(outcome: DisruptionOutcome, mask: Mask): MaskedOutcome {
  const before: NetworkState = outcome.before;
  return {
    graph: outcome.graph,
    before,
    steps: outcome.steps.map((step) => maskStep(step, mask)),
    ...(outcome.keyPlayers && { keyPlayers: maskKeyPlayers(outcome.keyPlayers, mask) }),
    ...(outcome.recovery && { recovery: outcome.recovery }),
    notes: outcome.notes.map((note) => mask.text(note)),
  };
}
