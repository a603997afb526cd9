import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useExplore } from '../../hooks/explore-context.js';
import { useSave } from '../../hooks/save-context.js';
import { toPicture } from '../../state/chart-content.js';
import { countWords } from '../../words/count-words.js';
import { formatMoment } from '../../words/format.js';

/** The picture was changed elsewhere in the meantime: nothing is overwritten without a choice. */
export function ConflictDialog() {
  const { t } = useTranslation('charts');
  const { openPicture } = useExplore();
  const { save, keepMine, takeTheirs } = useSave();
  if (save.is !== 'conflict') return null;
  const { theirs } = save;
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      title={t('conflict')}
      centered
    >
      <Stack gap="sm">
        <Text size="sm">
          {theirs
            ? t('conflictBy', {
                who: theirs.savedBy,
                when: formatMoment(theirs.savedAt),
                entities: countWords('entity', theirs.content.nodes.length),
              })
            : t('conflictUnknown')}{' '}
          {t('conflictWhich')}
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={keepMine}>
            {t('keepMine')}
          </Button>
          {theirs && (
            <Button
              onClick={() => {
                takeTheirs();
                openPicture(t('stepTake'), toPicture(theirs.content), theirs.content.camera);
              }}
            >
              {t('takeTheirs')}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}
