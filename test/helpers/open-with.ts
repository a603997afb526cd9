import { Mask } from '../../server/disclosure/mask.js';
import type { OpenedCase } from '../../server/disclosure/open-case.js';
import type { CaseFile } from '../../server/store/graph-store.js';

/** A case as it is once the persons with these ids are protected; each is called after its id. */
export function openWith(ids: readonly string[], isOpen = false): OpenedCase {
  const entities = ids.map((id) => ({
    ...{ id, kind: 'person' as const, pseudonym: `00000${id.slice(1)}` },
    ...{ names: [`Nämé "${id}"`, `Nämé "${id.slice(1)}"`], identifiers: [id] },
  }));
  return {
    caseFile: { id: 'c1', name: 'A' } as CaseFile,
    mask: isOpen ? Mask.open : new Mask(entities),
    isProtected: (id) => ids.includes(id),
  };
}
