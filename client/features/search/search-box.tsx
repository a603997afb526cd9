import { Combobox, Group, Kbd, Loader, Text, TextInput, useCombobox } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconSearch } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type EntityKind, ENTITY_KINDS } from '../../../server/contract/entity.js';
import { describeError } from '../../api-error.js';
import { useCommands } from '../../commands/use-commands.js';
import { useExplore } from '../../hooks/explore-context.js';
import { useAddEntities } from '../../hooks/use-add-entities.js';
import { useAfterList } from '../../hooks/use-after-list.js';
import { useFindDrawn } from '../../hooks/use-find-drawn.js';
import { useSearch } from '../../hooks/use-search.js';
import { EntityIcon } from '../../parts/entity-icon.js';
import { KIND_COLOURS } from '../../theme/hue-colours.js';
import { ENTITY_KIND_WORDS } from '../../words/kind-words.js';
import classes from './search.module.css';

interface HitProps {
  readonly hit: { readonly id: string; readonly kind: EntityKind; readonly name: string };
  readonly aside: string;
}

function HitOption({ hit, aside }: HitProps) {
  return (
    <Combobox.Option value={hit.id}>
      <Group gap={8} wrap="nowrap" justify="space-between">
        <Group gap={8} wrap="nowrap" miw={0}>
          <EntityIcon kind={hit.kind} size={16} colour={KIND_COLOURS[hit.kind]} />
          <Text size="sm" truncate>
            {hit.name}
          </Text>
        </Group>
        <Text size="xs" c="dimmed" style={{ flex: 'none' }}>
          {aside}
        </Text>
      </Group>
    </Combobox.Option>
  );
}

/** Drawn entities listed before the others; all of them can be selected. */
const MOST_DRAWN = 8;

const SELECT_ALL = '\u0000all';

/**
 * Finds entities by name, alias, number or id: what is drawn at once, the rest of the case as the
 * server answers. The chosen one is put on the graph and selected.
 */
export function SearchBox() {
  const { t } = useTranslation('search');
  const { caseName, picture, stage, select, choose: chooseDrawn } = useExplore();
  const { add } = useAddEntities();
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const { hits, more, isSearching, error } = useSearch(caseName, text);
  useCommands([
    {
      ...{ id: 'search.case', group: 'Go to', title: t('search'), words: t('searchWords') },
      keys: ['/'],
      run: () => input.current?.focus(),
    },
  ]);

  const drawn = useFindDrawn(text);
  const listed = drawn.slice(0, MOST_DRAWN);
  const isListed = new Set(listed.map(({ id }) => id));
  const choose = (id: string) => {
    combobox.closeDropdown();
    setText('');
    if (id === SELECT_ALL) {
      chooseDrawn(
        drawn.map((each) => each.id),
        'instead',
      );
      stage.current?.takeFocus();
      return;
    }
    if (isListed.has(id)) {
      select(id);
      stage.current?.takeFocus();
      return;
    }
    const hit = hits.find((each) => each.id === id);
    if (!hit) return;
    add(hit.id, hit.name)
      // From there arrow keys lead on.
      .then(() => stage.current?.takeFocus())
      .catch((failure: unknown) => {
        notifications.show({ color: 'orange', message: describeError(failure) });
      });
  };

  const groups = ENTITY_KINDS.map((kind) => ({
    kind,
    hits: hits.filter((hit) => hit.kind === kind && !isListed.has(hit.id)),
  })).filter((group) => group.hits.length > 0);

  useAfterList(
    [...listed, ...groups.flatMap((group) => group.hits)].map(({ id }) => id),
    combobox.updateSelectedOptionIndex,
  );

  return (
    <Combobox store={combobox} onOptionSubmit={choose} shadow="md">
      <Combobox.Target>
        <TextInput
          ref={input}
          size="sm"
          className={classes['field'] ?? ''}
          type="search"
          aria-label={t('search')}
          placeholder={t('placeholder')}
          leftSection={<IconSearch size={16} />}
          rightSectionWidth={36}
          rightSection={isSearching ? <Loader size={14} /> : <Kbd size="xs">/</Kbd>}
          value={text}
          onChange={({ currentTarget }) => {
            setText(currentTarget.value);
            combobox.openDropdown();
          }}
          onFocus={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={text.trim() === ''}>
        <Combobox.Options mah={420} style={{ overflowY: 'auto' }} aria-label={t('found')}>
          {listed.length > 0 && (
            <Combobox.Group label={t('drawn', { total: drawn.length })}>
              {listed.map((hit) => (
                <HitOption key={hit.id} hit={hit} aside={hit.id} />
              ))}
              {drawn.length > 1 && (
                <Combobox.Option value={SELECT_ALL}>
                  <Text size="sm">{t('selectAll', { total: drawn.length })}</Text>
                </Combobox.Option>
              )}
            </Combobox.Group>
          )}
          {groups.map((group) => (
            <Combobox.Group key={group.kind} label={ENTITY_KIND_WORDS[group.kind].many}>
              {group.hits.map((hit) => (
                <HitOption
                  key={hit.id}
                  hit={hit}
                  aside={picture.spots.has(hit.id) ? t('onGraph') : hit.id}
                />
              ))}
            </Combobox.Group>
          ))}
          {hits.length === 0 && listed.length === 0 && !isSearching && (
            <Combobox.Empty>{error ? describeError(error) : t('nothing')}</Combobox.Empty>
          )}
          {more && <Combobox.Footer>{t('more')}</Combobox.Footer>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
