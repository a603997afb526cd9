import { type EntityKind, ENTITY_KINDS } from '../../../server/contract/entity.js';
import { LINK_KINDS, type LinkKind } from '../../../server/contract/link.js';
import { i18n } from '../../i18n/i18n.js';
import { useExplore } from '../../hooks/explore-context.js';
import { toggleEntityKind, toggleLinkKind } from '../../state/filter.js';
import { ENTITY_KIND_WORDS, LINK_KIND_WORDS } from '../../words/kind-words.js';

function step(kinds: string): string {
  return i18n.t('steps:filterKind', { kinds: kinds.toLowerCase() });
}

/** The kinds that the case has, which of them the filter admits, and steps that change that. */
export function useKindToggles() {
  const { view, picture, act } = useExplore();
  const { filter } = picture;
  const entityKinds = ENTITY_KINDS.filter((kind) => (view?.entityKinds[kind]?.total ?? 0) > 0);
  const linkKinds = LINK_KINDS.filter((kind) => (view?.linkKinds[kind]?.total ?? 0) > 0);
  return {
    entityKinds,
    linkKinds,
    admitsEntity: (kind: EntityKind) => filter.entityKinds?.includes(kind) ?? true,
    admitsLink: (kind: LinkKind) => filter.linkKinds?.includes(kind) ?? true,
    toggleEntity: (kind: EntityKind) =>
      act(step(ENTITY_KIND_WORDS[kind].many), (now) => ({
        ...now,
        filter: toggleEntityKind(now.filter, entityKinds, kind),
      })),
    toggleLink: (kind: LinkKind) =>
      act(step(LINK_KIND_WORDS[kind].many), (now) => ({
        ...now,
        filter: toggleLinkKind(now.filter, linkKinds, kind),
      })),
  };
}
