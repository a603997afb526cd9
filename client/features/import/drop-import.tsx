import '@mantine/dropzone/styles.css';
import { Stack, Text } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { IconUpload } from '@tabler/icons-react';
import { type ReactNode, useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ImportContext } from './import-context.js';
import { ImportDialog } from './import-dialog.js';
import { useDraft } from './use-draft.js';

interface Props {
  /** The open case; null where one is chosen or named first. */
  readonly caseName: string | null;
  readonly cases: readonly string[];
  readonly children: ReactNode;
}

/** Takes files that are dropped anywhere on the page, or chosen, and leads through their import. */
export function DropImport({ caseName, cases, children }: Props) {
  const { t } = useTranslation('import');
  const draft = useDraft();
  const [isOpen, setIsOpen] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const choose = useCallback(() => chooser.current?.click(), []);
  const take = (files: readonly File[]) => {
    if (files.length === 0) return;
    draft.add(files);
    setIsOpen(true);
  };
  return (
    <ImportContext value={choose}>
      {children}
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        aria-label={t('filesToImport')}
        onChange={({ currentTarget }) => {
          take([...(currentTarget.files ?? [])]);
          currentTarget.value = '';
        }}
      />
      <Dropzone.FullScreen active onDrop={take}>
        <Stack align="center" justify="center" h="100%" mih="60vh" gap="sm">
          <IconUpload size={40} stroke={1.4} />
          <Text size="lg" fw={600}>
            {caseName === null ? t('dropHere') : t('dropInto', { name: caseName })}
          </Text>
          <Text size="sm" c="dimmed">
            {t('dropHint')}
          </Text>
        </Stack>
      </Dropzone.FullScreen>
      {isOpen && (
        <ImportDialog
          caseName={caseName}
          cases={cases}
          draft={draft}
          onChoose={choose}
          onClose={() => setIsOpen(false)}
        />
      )}
    </ImportContext>
  );
}
