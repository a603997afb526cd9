import { useTranslation } from 'react-i18next';
import { useCommands } from '../../commands/use-commands.js';
import { useOpenImport } from './import-context.js';

/** Importing files as a command, in every room. */
export function useImportCommand(): void {
  const { t } = useTranslation('acts');
  const open = useOpenImport();
  useCommands([
    {
      ...{ id: 'case.import', group: 'Case', title: t('importFiles'), words: t('importWords') },
      run: open,
    },
  ]);
}
