import { NativeSelect } from '@mantine/core';
import type { Scope, ScopeId } from '../hooks/use-scope.js';

/** Whose records are counted. */
export function ScopeChoice({ scope }: { readonly scope: Scope }) {
  return (
    <NativeSelect
      label="Of"
      value={scope.id}
      data={[...scope.choices]}
      onChange={({ currentTarget }) => scope.choose(currentTarget.value as ScopeId)}
    />
  );
}
