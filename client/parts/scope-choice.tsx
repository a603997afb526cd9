import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './room-sheet.module.css';
import type { Scope, ScopeId } from '../hooks/use-scope.js';

/** Whose records are counted. */
export function ScopeChoice({ scope }: { readonly scope: Scope }) {
  const { t } = useTranslation('parts');
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
