import type { DisruptionParameters } from '../../contract/disruption.js';
import { type OpenedCase, resolveEntity } from '../../disclosure/open-case.js';
import { AppError } from '../../errors.js';
import type { GraphStore } from '../../store/graph-store.js';

/**
 * The parameters with the stored ids that a hand-picked list means, each once.
 *
 * @throws AppError `not_found` for what is not in the case (so too for the real id of a protected
 * person: the answer does not tell who is), `bad_input` for somebody protected.
 */
export async function resolveTargets(
  store: GraphStore,
  opened: OpenedCase,
  parameters: DisruptionParameters,
): Promise<DisruptionParameters> {
  if (parameters.remove === undefined) return parameters;
  const remove = new Set<string>();
  for (const given of parameters.remove) {
    const id = await resolveEntity(store, opened, given);
    if (opened.isProtected(id)) {
      throw new AppError(
        'bad_input',
        `"${given.slice(0, 120)}" is a protected person, or identifies one: victims and witnesses are never a target of removal.`,
      );
    }
    remove.add(id);
  }
  return { ...parameters, remove: [...remove] };
}
