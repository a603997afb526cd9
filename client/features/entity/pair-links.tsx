import { Button, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LinkKind } from '../../../server/contract/link.js';
import type { Entity } from '../../../server/contract/network.js';
import type { EntityLabel } from '../../../server/contract/views.js';
import { useExplore } from '../../hooks/explore-context.js';
import { useAddEntities } from '../../hooks/use-add-entities.js';
import { PairRecords } from '../../parts/pair-records.js';

const FIRST = 10;

interface Props {
  readonly entity: Entity;
  readonly neighbour: EntityLabel;
  readonly kind: LinkKind;
}

/** The single links of a kind between two entities, and the way to the other. */
export function PairLinks({ entity, neighbour, kind }: Props) {
  const { t } = useTranslation('entity');
  const { caseName } = useExplore();
  const { add } = useAddEntities();
  return (
    <Stack gap={6} py={6} pl={8}>
      <Group gap={8}>
        <Button
          variant="default"
          size="compact-xs"
          onClick={() => void add(neighbour.id, neighbour.name)}
        >
          {t('goTo', { name: neighbour.name })}
        </Button>
      </Group>
      <PairRecords caseName={caseName} ends={[entity, neighbour]} kinds={[kind]} first={FIRST} />
    </Stack>
  );
}
