import { Button, Group, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useTranslation } from 'react-i18next';
import { caseNameSchema } from '../../../server/contract/case-name.js';
import { call } from '../../api.js';
import { describeError } from '../../api-error.js';

/** Field and button that make an empty case and open its sources. */
export function CreateCase() {
  const { t } = useTranslation('cases');
  const [name, setName] = useState('');
  const client = useQueryClient();
  const navigate = useNavigate();
  const parsed = caseNameSchema.safeParse(name);
  const create = useMutation({
    mutationFn: (wanted: string) => call('createCase', { body: { name: wanted } }),
    onSuccess: async (made) => {
      await client.invalidateQueries({ queryKey: ['cases'] });
      await navigate(`/cases/${encodeURIComponent(made.name)}/sources`);
    },
  });
  const fault = name.trim() !== '' && !parsed.success ? parsed.error.issues[0]?.message : undefined;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (parsed.success) create.mutate(parsed.data);
      }}
    >
      <Group align="flex-start" gap="sm" wrap="nowrap">
        <TextInput
          aria-label={t('newName')}
          placeholder={t('newPlaceholder')}
          size="sm"
          w={280}
          value={name}
          onChange={({ currentTarget }) => {
            setName(currentTarget.value);
            create.reset();
          }}
          error={fault ?? (create.error ? describeError(create.error) : null)}
        />
        <Button
          type="submit"
          size="sm"
          variant="default"
          leftSection={<IconPlus size={16} />}
          disabled={!parsed.success}
          loading={create.isPending}
        >
          {t('create')}
        </Button>
      </Group>
    </form>
  );
}
