import { createContext, useContext } from 'react';
import type { Autosave } from './use-autosave.js';

export const SaveContext = createContext<Autosave | null>(null);

/** How the keeping of the picture stands; only below `ExploreProvider`. */
export function useSave(): Autosave {
  const autosave = useContext(SaveContext);
  if (!autosave) throw new Error('useSave is used outside ExploreProvider');
  return autosave;
}
