import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../commands/use-commands.js';
import type { Scope, ScopeId } from '../hooks/use-scope.js';
import classes from './room-sheet.module.css';

/** Whose records are counted. */
export function ScopeChoice({ scope }: { readonly scope: Scope }) {
  const { t } = useTranslation('parts');
  useCommands(
    scope.choices.map(({ value, label }) => ({
      ...{ id: `scope.${value}`, group: 'Look', title: t('countOf', { whom: label }) },
      cannot: value === scope.id ? t('countedSo') : undefined,
      run: () => scope.choose(value),
    })),
  );
  return (
    <NativeSelect
      label={t('of')}
      classNames={{ root: classes['beside'] ?? '' }}
      value={scope.id}
      data={[...scope.choices]}
      onChange={({ currentTarget }) => scope.choose(currentTarget.value as ScopeId)}
    />
  );
}
