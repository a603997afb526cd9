import { Button, Group, Modal, MultiSelect, Stack, Switch, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Fold, MAX_TITLE_LENGTH } from '../../server/contract/chart.js';
import { useExplore } from '../hooks/explore-context.js';
import { useFolds } from '../hooks/use-folds.js';
import { ENTITY_KIND_WORDS } from '../words/kind-words.js';

/** Drawn entities offered at once; typing narrows them down. */
const OFFERED = 60;

interface Props {
  /** Whom the group begins with, by id: the selection, however many. */
  readonly members: readonly string[];
  /** The group that is edited; absent for a new one. */
  readonly fold?: Fold;
  readonly onClose: () => void;
}

/** Names a group made by hand and says who is in it. */
export function GroupEditor({ members, fold, onClose }: Props) {
  const { t } = useTranslation(['parts', 'common']);
  const { view } = useExplore();
  const { make, edit } = useFolds();
  const [title, setTitle] = useState(fold?.title ?? '');
  const [chosen, setChosen] = useState<string[]>([...members]);
  const [isFolded, setIsFolded] = useState(true);
  const [isOffering, setIsOffering] = useState(false);
  const nodes = view?.nodes ?? [];
  const known = new Set(nodes.map(({ id }) => id));
  const hidden = chosen.filter((id) => !known.has(id)).length;
  const isWhole = title.trim() !== '' && chosen.length > 1;
  return (
    <Modal opened onClose={onClose} title={t(fold ? 'editGroup' : 'groupByHand')} centered>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!isWhole) return;
          const named = title.trim();
          if (fold) edit(fold, { title: named, members: chosen });
          else make(named, chosen, isFolded);
          onClose();
        }}
      >
        <Stack gap="sm">
          <TextInput
            label={t('groupName')}
            placeholder={t('groupExample')}
            value={title}
            maxLength={MAX_TITLE_LENGTH}
            data-autofocus
            onChange={({ currentTarget }) => setTitle(currentTarget.value)}
          />
          <MultiSelect
            label={t('members')}
            description={t('membersHelp')}
            placeholder={t('typeName')}
            searchable
            hidePickedOptions
            dropdownOpened={isOffering}
            onDropdownOpen={() => setIsOffering(true)}
            onDropdownClose={() => setIsOffering(false)}
            // Left open it would lie over the buttons below.
            onOptionSubmit={() => setIsOffering(false)}
            onSearchChange={(text) => setIsOffering(text !== '')}
            limit={OFFERED}
            size="xs"
            nothingFoundMessage={t('nobodyDrawn')}
            data={nodes.map(({ id, name, kind }) => ({
              value: id,
              label: `${name} · ${ENTITY_KIND_WORDS[kind].one}`,
            }))}
            value={chosen.filter((id) => known.has(id))}
            onChange={(next) => setChosen([...chosen.filter((id) => !known.has(id)), ...next])}
          />
          {hidden > 0 && (
            <Text size="xs" c="dimmed">
              {t('hiddenMembers', { count: hidden })}
            </Text>
          )}
          {!fold && (
            <Switch
              size="xs"
              label={t('foldAtOnce')}
              checked={isFolded}
              onChange={({ currentTarget }) => setIsFolded(currentTarget.checked)}
            />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" disabled={!isWhole}>
              {t(fold ? 'change' : 'makeGroup')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
