import { ActionIcon, Tooltip } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useExplore } from '../../hooks/explore-context.js';

const ExportDialog = lazy(async () => ({
  default: (await import('./export-dialog.js')).ExportDialog,
}));

/** Takes what is drawn along: on paper, as a picture, as data. */
export function ExportButton() {
  const { view } = useExplore();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Tooltip label="Export what is drawn: PDF, SVG, PNG, data">
        <ActionIcon
          size={32}
          aria-label="Export what is drawn"
          disabled={(view?.shown ?? 0) === 0}
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
