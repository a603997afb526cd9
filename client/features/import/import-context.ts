import { createContext, useContext } from 'react';

/** Opens the choice of files to import. */
export const ImportContext = createContext<(() => void) | null>(null);

export function useOpenImport(): () => void {
  const open = useContext(ImportContext);
  if (!open) throw new Error('useOpenImport is used outside DropImport');
  return open;
}
