import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseView } from '../../../server/contract/views.js';
import { call } from '../../api.js';
import { ErrorPanel } from '../../parts/state-panels.js';
import { countOf } from '../../words/format.js';

interface Props {
  readonly doomed: CaseView;
  readonly onClose: () => void;
}

/** Asks for the name once more before a case is deleted. */
export function DeleteCase({ doomed, onClose }: Props) {
  const [typed, setTyped] = useState('');
  const client = useQueryClient();
  const remove = useMutation({
    mutationFn: () =>
      call('deleteCase', { params: { case: doomed.name }, body: { confirm: typed } }),
    onSuccess: async () => {
      client.removeQueries({ queryKey: ['case', doomed.name] });
      client.removeQueries({ queryKey: ['opening', doomed.name] });
      await client.invalidateQueries({ queryKey: ['cases'] });
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title={`Delete “${doomed.name}”`} centered>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (typed === doomed.name) remove.mutate();
        }}
      >
        <Stack gap="sm">
          <Text size="sm">
            {countOf(doomed.entities, 'entity', 'entities')},{' '}
            {countOf(doomed.links, 'link', 'links')}, all charts and all analyses of the case are
            deleted. There is no way back. The files it was imported from are not touched.
          </Text>
          <TextInput
            label="Type the name of the case"
            placeholder={doomed.name}
            value={typed}
            data-autofocus
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          />
          {remove.error && <ErrorPanel title="It was not deleted" error={remove.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Keep it
            </Button>
            <Button
              type="submit"
              color="orange.9"
              disabled={typed !== doomed.name}
              loading={remove.isPending}
            >
              Delete the case
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
