import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { countWords } from '../words/count-words.js';
import { useExplore } from './explore-context.js';

export type ScopeId = 'selected' | 'drawn' | 'case';

/** Whose records a room counts. */
export interface Scope {
  readonly id: ScopeId;
  readonly choose: (id: ScopeId) => void;
  readonly choices: readonly { readonly value: ScopeId; readonly label: string }[];
  /** As the server is asked: absent = the whole case. */
  readonly entities: readonly string[] | undefined;
  readonly reach: 'between' | 'at';
  /** What the selected one held at the time counts as its own. */
  readonly withHeld: boolean;
  readonly words: string;
}

/** The selected entity, else what is drawn; the reader may choose, and the whole case too. */
export function useScope(): Scope {
  const { t } = useTranslation('parts');
  const { state, picture, view } = useExplore();
  const { selected } = state;
  const [chosen, choose] = useState<ScopeId | null>(null);
  const drawn = useMemo(() => [...picture.spots.keys()].sort(), [picture.spots]);
  const preferred: ScopeId = selected === null ? 'drawn' : 'selected';
  const id = chosen === null || (chosen === 'selected' && selected === null) ? preferred : chosen;
  const name = view?.nodes.find((node) => node.id === selected)?.name ?? t('theSelection');
  const ofDrawn = countWords('drawnEntity', view?.shown ?? 0);
  return {
    ...{ id, choose },
    choices: [
      ...(selected === null ? [] : [{ value: 'selected' as const, label: name }]),
      { value: 'drawn', label: ofDrawn },
      { value: 'case', label: t('aWholeCase') },
    ],
    entities: id === 'selected' ? [selected ?? ''] : id === 'drawn' ? drawn : undefined,
    reach: id === 'selected' ? 'at' : 'between',
    withHeld: id === 'selected',
    words: id === 'selected' ? name : id === 'drawn' ? ofDrawn : t('theWholeCase'),
  };
}
