import {
  Autocomplete,
  Button,
  Checkbox,
  Group,
  Modal,
  ScrollArea,
  Select,
  Stack,
  Text,
} from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useTranslation } from 'react-i18next';
import { caseNameSchema } from '../../../server/contract/case-name.js';
import { ENTITY_KINDS, entityKindSchema } from '../../../server/contract/entity.js';
import { ErrorPanel } from '../../parts/state-panels.js';
import { requestFiles } from '../../state/import-draft.js';
import { ENTITY_KIND_WORDS } from '../../words/kind-words.js';
import { FileEditor } from './file-editor.js';
import { FileTab } from './file-tab.js';
import classes from './import.module.css';
import { ImportJob } from './import-job.js';
import type { Draft } from './use-draft.js';
import { useImport } from './use-import.js';

interface Props {
  readonly caseName: string | null;
  readonly cases: readonly string[];
  readonly draft: Draft;
  readonly onChoose: () => void;
  readonly onClose: () => void;
}

/** From files to an import: how each is read, a dry run, the import, its report. */
export function ImportDialog({ caseName, cases, draft, onChoose, onClose }: Props) {
  const { t } = useTranslation(['import', 'common']);
  const { files } = draft;
  const [into, setInto] = useState(caseName ?? '');
  const [chosen, setChosen] = useState<string | null>(null);
  const [missing, setMissing] = useState<string | null>(null);
  const importing = useImport();
  const navigate = useNavigate();
  const current = files.find(({ key }) => key === chosen) ?? files[0];
  const target = caseNameSchema.safeParse(into);
  const ready = requestFiles(files);
  const kind = entityKindSchema.safeParse(missing);
  const start = (dryRun: boolean) => {
    if (!ready || !target.success) return;
    importing.start({
      caseName: target.data,
      request: { files: ready, dryRun, ...(kind.success && { createMissing: kind.data }) },
    });
  };
  const close = () => {
    if (!importing.isBusy) draft.clear();
    onClose();
  };
  const isDone = importing.job?.state === 'done' && !importing.isDryRun;
  return (
    <Modal
      opened
      onClose={close}
      size={1080}
      title={caseName === null ? t('title') : t('titleInto', { name: caseName })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Stack gap="md">
        {importing.job ? (
          <ImportJob
            job={importing.job}
            {...(!importing.isBusy && {
              onAgain: () => importing.again(),
              onBack: () => importing.reset(),
            })}
          />
        ) : (
          <>
            {caseName === null && (
              <Autocomplete
                label={t('case')}
                description={t('caseHelp')}
                placeholder={t('casePlaceholder')}
                w={360}
                data={[...cases]}
                value={into}
                onChange={setInto}
                error={into !== '' && !target.success ? target.error.issues[0]?.message : null}
              />
            )}
            <div className={classes['editor']}>
              <ScrollArea.Autosize mah={480} type="auto">
                <Stack gap={4} role="group" aria-label={t('files')}>
                  {files.map((file) => (
                    <FileTab
                      key={file.key}
                      file={file}
                      isCurrent={file.key === current?.key}
                      onChoose={() => setChosen(file.key)}
                      onRemove={() => draft.remove(file.key)}
                    />
                  ))}
                </Stack>
                <Button mt={8} variant="subtle" onClick={onChoose}>
                  {t('addFiles')}
                </Button>
              </ScrollArea.Autosize>
              {current ? (
                <FileEditor
                  key={current.key}
                  file={current}
                  onOptions={(options) => draft.setOptions(current.key, options)}
                />
              ) : (
                <Text size="sm" c="dimmed">
                  {t('noFileLeft')}
                </Text>
              )}
            </div>
            <Group justify="space-between" align="flex-end">
              <Stack gap={4}>
                <Checkbox
                  label={t('createMissing')}
                  checked={missing !== null}
                  onChange={({ currentTarget }) =>
                    setMissing(currentTarget.checked ? 'person' : null)
                  }
                />
                {missing !== null && (
                  <Select
                    aria-label={t('missingKind')}
                    w={200}
                    value={missing}
                    data={ENTITY_KINDS.map((value) => ({
                      value,
                      label: ENTITY_KIND_WORDS[value].many,
                    }))}
                    onChange={setMissing}
                  />
                )}
              </Stack>
              <Group gap="sm">
                <Button
                  variant="default"
                  disabled={!ready || !target.success}
                  loading={importing.isStarting}
                  onClick={() => start(true)}
                >
                  {t('dryRun')}
                </Button>
                <Button
                  disabled={!ready || !target.success}
                  loading={importing.isStarting}
                  onClick={() => start(false)}
                >
                  {t('importCount', { count: files.length })}
                </Button>
              </Group>
            </Group>
          </>
        )}
        {importing.error && <ErrorPanel title={t('notStarted')} error={importing.error} />}
        {isDone && (
          <Group justify="flex-end">
            <Button
              onClick={() => {
                const opened = importing.job?.case ?? into;
                close();
                void navigate(`/cases/${encodeURIComponent(opened)}`);
              }}
            >
              {t('explore')}
            </Button>
          </Group>
        )}
      </Stack>
    </Modal>
  );
}
