import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../server/contract/views.js';
import { call } from '../../api.js';
import { caseKeys, openingKey } from '../../hooks/case-keys.js';
import { ErrorPanel } from '../../parts/state-panels.js';
import { countWords } from '../../words/count-words.js';

interface Props {
  readonly doomed: CaseView;
  readonly onClose: () => void;
}

/** Asks for the name once more before a case is deleted. */
export function DeleteCase({ doomed, onClose }: Props) {
  const { t } = useTranslation(['cases', 'common']);
  const [typed, setTyped] = useState('');
  const client = useQueryClient();
  const remove = useMutation({
    mutationFn: () =>
      call('deleteCase', { params: { case: doomed.name }, body: { confirm: typed } }),
    onSuccess: async () => {
      client.removeQueries({ queryKey: caseKeys.all(doomed.name) });
      client.removeQueries({ queryKey: openingKey(doomed.name) });
      await client.invalidateQueries({ queryKey: ['cases'] });
      onClose();
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('deleteTitle', { name: doomed.name })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
      centered
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (typed === doomed.name) remove.mutate();
        }}
      >
        <Stack gap="sm">
          <Text size="sm">
            {t('deleteWarning', {
              entities: countWords('entity', doomed.entities),
              links: countWords('link', doomed.links),
            })}
          </Text>
          <TextInput
            label={t('typeName')}
            placeholder={doomed.name}
            value={typed}
            data-autofocus
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          />
          {remove.error && <ErrorPanel title={t('notDeleted')} error={remove.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('keep')}
            </Button>
            <Button
              type="submit"
              color="orange.9"
              disabled={typed !== doomed.name}
              loading={remove.isPending}
            >
              {t('deleteCase')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
