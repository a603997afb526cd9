import type { DisruptionOutcome, KeyPlayers, RemovalStep } from '../../contract/disruption.js';
import type { EntityLabel } from '../../contract/views.js';
import type { OpenedCase } from '../../disclosure/open-case.js';

type MaskedOutcome = Omit<DisruptionOutcome, 'notRemoved'>;
type View = Pick<OpenedCase, 'mask' | 'isProtected'>;

function maskKeyPlayers(keyPlayers: KeyPlayers, { mask, isProtected }: View): KeyPlayers {
  const ids = (set: readonly string[]) => set.map((id) => mask.id(id));
  const sparesProtected = (set: readonly string[]): boolean => !set.some(isProtected);
  const { set, tied, centralities } = keyPlayers;
  return {
    ...keyPlayers,
    set: ids(set),
    tied: { ...tied, sets: tied.sets.filter(sparesProtected).map(ids) },
    centralities: centralities
      .filter((each) => sparesProtected(each.set))
      .map((each) => ({ ...each, set: ids(each.set) })),
  };
}

function maskStep(step: RemovalStep, { mask, isProtected }: View): RemovalStep {
  const label = ({ id, kind, name }: EntityLabel): EntityLabel => ({
    ...{ id: mask.id(id), kind, name: mask.name(id, name, kind) },
  });
  const { tied, substitutes } = step;
  return {
    ...step,
    removed: mask.id(step.removed),
    entity: label(step.entity),
    tied: {
      ...tied,
      ids: tied.ids.filter((id) => !isProtected(id)).map((id) => mask.id(id)),
    },
    lostFunctions: step.lostFunctions.map((name) => mask.text(name)),
    substitutes: substitutes
      .filter(({ entity }) => !isProtected(entity.id))
      .map(({ function: held, entity, ...rest }) => ({
        ...(held !== undefined && { function: mask.text(held) }),
        entity: label(entity),
        ...rest,
      })),
  };
}

/**
 * An outcome as the caller may see it. Who has turned out to be a victim since is a pseudonym where it
 * was removed, with a note that says so, and is named among no substitutes, ties or other sets.
 */
export function maskOutcome(outcome: DisruptionOutcome, view: View): MaskedOutcome {
  const { graph, before, steps, keyPlayers, recovery, notes } = outcome;
  const since = steps.filter(({ removed }) => view.isProtected(removed)).length;
  return {
    graph,
    before,
    steps: steps.map((step) => maskStep(step, view)),
    ...(keyPlayers && { keyPlayers: maskKeyPlayers(keyPlayers, view) }),
    ...(recovery && { recovery }),
    notes: [
      ...notes.map((note) => view.mask.text(note)),
      ...(since > 0
        ? [
            `${since} of those removed then ${since === 1 ? 'is' : 'are'} protected now. Victims and witnesses are no target of removal: try it again without them.`,
          ]
        : []),
    ],
  };
}
