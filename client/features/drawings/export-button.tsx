import { ActionIcon, Tooltip } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../../commands/use-commands.js';
import { useExplore } from '../../hooks/explore-context.js';

const ExportDialog = lazy(async () => ({
  default: (await import('./export-dialog.js')).ExportDialog,
}));

/** Takes what is drawn along: on paper, as a picture, as data. */
export function ExportButton() {
  const { t } = useTranslation('drawings');
  const { view } = useExplore();
  const [isOpen, setIsOpen] = useState(false);
  const isEmpty = (view?.shown ?? 0) === 0;
  useCommands([
    {
      ...{ id: 'export.open', group: 'Export', title: t('command'), words: t('commandWords') },
      cannot: isEmpty ? t('isEmpty') : undefined,
      run: () => setIsOpen(true),
    },
  ]);
  return (
    <>
      <Tooltip label={t('hint')}>
        <ActionIcon
          size={32}
          aria-label={t('title')}
          disabled={isEmpty}
          onClick={() => setIsOpen(true)}
        >
          <IconFileExport size={16} />
        </ActionIcon>
      </Tooltip>
      {isOpen && (
        <Suspense>
          <ExportDialog onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
