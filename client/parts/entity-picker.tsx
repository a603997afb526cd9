import { Combobox, Group, Loader, Text, TextInput, useCombobox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntityLabel } from '../../server/contract/views.js';
import { useAfterList } from '../hooks/use-after-list.js';
import { useSearch } from '../hooks/use-search.js';
import { EntityIcon } from './entity-icon.js';

interface Props {
  readonly label: string;
  readonly caseName: string;
  readonly value: EntityLabel | null;
  /** As it comes to the page. */
  readonly takesFocus?: boolean;
  readonly onChange: (entity: EntityLabel | null) => void;
}

/** A field in which one entity of the case is found and chosen. */
export function EntityPicker({ label, caseName, value, takesFocus = false, onChange }: Props) {
  const { t } = useTranslation('parts');
  const [text, setText] = useState<string | null>(null);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const shown = text ?? value?.name ?? '';
  const { hits, isSearching } = useSearch(caseName, text ?? '');
  useAfterList(
    hits.map(({ id }) => id),
    combobox.updateSelectedOptionIndex,
  );
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(id) => {
        onChange(hits.find((hit) => hit.id === id) ?? null);
        setText(null);
        combobox.closeDropdown();
      }}
    >
      <Combobox.Target>
        <TextInput
          label={label}
          value={shown}
          autoFocus={takesFocus}
          placeholder={t('pickerPlaceholder')}
          leftSection={value && text === null ? <EntityIcon kind={value.kind} size={16} /> : null}
          rightSection={isSearching ? <Loader size={12} /> : null}
          onChange={({ currentTarget }) => {
            setText(currentTarget.value);
            combobox.openDropdown();
          }}
          onBlur={() => {
            combobox.closeDropdown();
            if (text === '') onChange(null);
            setText(null);
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={text === null || text.trim() === ''}>
        <Combobox.Options mah={240} style={{ overflowY: 'auto' }}>
          {hits.map((hit) => (
            <Combobox.Option key={hit.id} value={hit.id}>
              <Group gap={8} wrap="nowrap">
                <EntityIcon kind={hit.kind} size={16} isLabelled />
                <Text size="sm" truncate>
                  {hit.name}
                </Text>
              </Group>
            </Combobox.Option>
          ))}
          {hits.length === 0 && !isSearching && (
            <Combobox.Empty>{t('nothingFound')}</Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
