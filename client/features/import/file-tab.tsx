import { CloseButton, Progress, Text, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DraftFile } from '../../state/import-draft.js';
import { formatBytes } from '../../words/format.js';
import { SOURCE_KIND_WORDS } from '../../words/source-kind-words.js';
import classes from './import.module.css';
import { usePreview } from './use-preview.js';

interface Props {
  readonly file: DraftFile;
  readonly isCurrent: boolean;
  readonly onChoose: () => void;
  readonly onRemove: () => void;
}

/** A file in the list: its name, and what it was taken for. */
export function FileTab({ file, isCurrent, onChoose, onRemove }: Props) {
  const { t } = useTranslation('import');
  const { sending } = file;
  const preview = usePreview(file).data;
  const kind = preview?.kind;
  const words =
    sending.is === 'sending'
      ? t('sending', { percent: Math.round(sending.share * 100) })
      : sending.is === 'failed'
        ? sending.reason
        : preview
          ? kind
            ? SOURCE_KIND_WORDS[kind]
            : t('kindUnknown')
          : t('readingNow');
  const isFaulty = sending.is === 'failed' || (preview?.fault ?? null) !== null;
  return (
    <div className={classes['tab']} data-current={isCurrent || undefined}>
      <UnstyledButton aria-pressed={isCurrent} className={classes['tab-button']} onClick={onChoose}>
        <Text size="sm" fw={500} truncate>
          {file.name}
        </Text>
        <Text size="xs" c="dimmed">
          {isFaulty && (
            <IconAlertTriangle
              size={12}
              color="var(--mantine-color-orange-8)"
              style={{ verticalAlign: '-1px', marginRight: 4 }}
              aria-label={t('cannotBeImported')}
            />
          )}
          {words} · {formatBytes(file.bytes)}
        </Text>
        {sending.is === 'sending' && <Progress size={3} mt={2} value={sending.share * 100} />}
      </UnstyledButton>
      <CloseButton size="xs" aria-label={t('leaveOut', { file: file.name })} onClick={onRemove} />
    </div>
  );
}
