import { caseNameSchema } from '../contract/case-name.js';
import { AppError } from '../errors.js';
import type { Act, CaseFile, GraphStore } from '../store/graph-store.js';
import { recallProtected } from './case-memory.js';
import { Mask, pseudonymOf } from './mask.js';

/** What every use case knows of its caller. */
export interface Caller {
  readonly store: GraphStore;
  readonly act: Act;
  /** Reason for showing real names of protected persons; absent = they stay hidden. */
  readonly showProtected?: string;
}

/** A case as one caller may see it. */
export interface OpenedCase {
  readonly caseFile: CaseFile;
  readonly mask: Mask;
  /** Whether an entity is protected, also where the mask lets everything through. */
  readonly isProtected: (id: string) => boolean;
}

/** @throws AppError `bad_input` when the text cannot name a case. */
export function parseCaseName(name: string): string {
  const parsed = caseNameSchema.safeParse(name);
  if (parsed.success) return parsed.data;
  const reason = parsed.error.issues[0]?.message ?? 'not a case name';
  throw new AppError('bad_input', `"${name.slice(0, 120)}" cannot name a case: ${reason}.`);
}

/** @throws AppError `not_found`, naming the cases there are. */
export async function requireCase(store: GraphStore, name: string): Promise<CaseFile> {
  const caseFile = await store.findCase(parseCaseName(name));
  if (caseFile?.deleting) {
    throw new AppError(
      'conflict',
      `The deletion of the case "${name}" was cut off: delete it again to complete it.`,
    );
  }
  if (caseFile) return caseFile;
  const names = (await store.listCases()).map((each) => `"${each.name}"`);
  const known = names.length > 0 ? `Cases: ${names.join(', ')}.` : 'There are no cases yet.';
  throw new AppError('not_found', `There is no case "${name}". ${known}`);
}

/**
 * The one way out: opens a case for output, with the mask that hides protected persons, or, where
 * a reason is given, without it, once the log says who saw them and why.
 */
export async function openCase(caller: Caller, name: string): Promise<OpenedCase> {
  const { store, act, showProtected } = caller;
  const caseFile = await requireCase(store, name);
  if (showProtected === undefined) {
    const mask = new Mask(await recallProtected(store, caseFile, act));
    return { caseFile, mask, isProtected: (id) => mask.hides(id) };
  }
  if (showProtected.trim().length < 3) {
    throw new AppError(
      'bad_input',
      'Showing protected persons needs a reason: --show-protected "why".',
    );
  }
  await store.logAct(caseFile, act, {
    action: 'show protected',
    details: { reason: showProtected.trim() },
  });
  const hidden = new Set((await recallProtected(store, caseFile, act)).map(({ id }) => id));
  return { caseFile, mask: Mask.open, isProtected: (id) => hidden.has(id) };
}

/**
 * The stored id that a caller means by an id, a pseudonym, or a phone or account number. A protected
 * person is found by pseudonym alone: the answer to a real id does not tell who is protected.
 * @throws AppError `not_found`.
 */
export async function resolveEntity(
  store: GraphStore,
  { caseFile, mask }: OpenedCase,
  given: string,
): Promise<string> {
  const pseudonym = pseudonymOf(given);
  const byPseudonym =
    pseudonym === null ? null : await store.findIdByPseudonym(caseFile.id, pseudonym);
  if (byPseudonym !== null) return byPseudonym;
  const [entity] = await store.getEntities(caseFile.id, [given]);
  const ids = entity ? [entity.id] : await store.findIdsByNumber(caseFile.id, given);
  const visible = ids.filter((id) => !mask.hides(id));
  const [id] = visible;
  if (id !== undefined && visible.length === 1) return id;
  if (visible.length > 1) {
    throw new AppError(
      'bad_input',
      `${visible.length} entities have the number ${given}: use an id.`,
    );
  }
  throw new AppError(
    'not_found',
    `There is nothing with the id or number "${given.slice(0, 120)}" in this case (protected persons are found by their pseudonym).`,
  );
}
