import { Text, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntityKind } from '../../../server/contract/entity.js';
import { EntityIcon } from '../../parts/entity-icon.js';
import classes from './selection.module.css';

/** More rows than these are not read. */
const MOST_ROWS = 200;

interface Listed {
  readonly id: string;
  readonly name: string;
  readonly kind: EntityKind;
}

interface Props<E extends Listed> {
  readonly label: string;
  readonly entities: readonly E[];
  readonly onChoose: (id: string) => void;
  /** What stands at the end of a row. */
  readonly aside?: (entity: E) => ReactNode;
}

/** Entities by name, each a way to it. */
export function EntityList<E extends Listed>({ label, entities, onChoose, aside }: Props<E>) {
  const { t } = useTranslation('selection');
  const rest = entities.length - MOST_ROWS;
  return (
    <ul className={classes['list']} aria-label={label} tabIndex={-1}>
      {entities.slice(0, MOST_ROWS).map((entity) => (
        <li key={entity.id}>
          <UnstyledButton className={classes['row']} onClick={() => onChoose(entity.id)}>
            <EntityIcon kind={entity.kind} size={16} isLabelled />
            <Text size="sm" truncate flex={1}>
              {entity.name}
            </Text>
            {aside?.(entity)}
          </UnstyledButton>
        </li>
      ))}
      {rest > 0 && (
        <Text component="li" size="xs" c="dimmed" p={6}>
          {t('andMore', { total: rest })}
        </Text>
      )}
    </ul>
  );
}
