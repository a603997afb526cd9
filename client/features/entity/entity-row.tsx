import { Group, Text, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import type { EntityKind } from '../../../server/contract/entity.js';
import { EntityIcon } from '../../parts/entity-icon.js';
import classes from './entity.module.css';

interface Props {
  readonly entity: { readonly kind: EntityKind; readonly name: string };
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** What stands at its end. */
  readonly children?: ReactNode;
}

/** An entity by its shape and name; opens what stands below it. */
export function EntityRow({ entity, isOpen, onToggle, children }: Props) {
  return (
    <UnstyledButton className={classes['row']} aria-expanded={isOpen} onClick={onToggle}>
      <Group gap={6} wrap="nowrap" miw={0}>
        <EntityIcon kind={entity.kind} size={14} isLabelled />
        <Text size="sm" truncate>
          {entity.name}
        </Text>
      </Group>
      {children}
    </UnstyledButton>
  );
}
