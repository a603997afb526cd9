import { Button, Group, Modal, NumberInput, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useExplore } from '../../hooks/explore-context.js';
import { type Joins, withLines } from '../../state/joins.js';
import { countWords } from '../../words/count-words.js';

type Basis = 'lines' | 'links';

interface Props {
  readonly joins: () => Joins;
  readonly onClose: () => void;
}

/** Selects by how many lines an entity has on the graph, or links in the case. */
export function LinksRange({ joins, onClose }: Props) {
  const { t } = useTranslation('selection');
  const { view, choose } = useExplore();
  const [basis, setBasis] = useState<Basis>('lines');
  const [least, setLeast] = useState<number | string>(5);
  const [most, setMost] = useState<number | string>('');
  // Lines do not change while the dialog is open.
  const [drawn] = useState(joins);
  const nodes = view?.nodes ?? [];
  const [from, until] = [Number(least) || 0, most === '' ? Infinity : Number(most)];
  const found =
    basis === 'lines'
      ? [...withLines(drawn, from, until)]
      : nodes.filter(({ links }) => links >= from && links <= until).map(({ id }) => id);
  return (
    <Modal opened onClose={onClose} title={t('rangeTitle')} size={420} centered>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          choose(found, 'instead');
          onClose();
        }}
      >
        <Stack gap="sm">
          <SegmentedControl
            size="xs"
            aria-label={t('counted')}
            data={[
              { value: 'lines', label: t('linesOnGraph') },
              { value: 'links', label: t('linksInCase') },
            ]}
            value={basis}
            onChange={(value) => setBasis(value)}
          />
          <Group grow>
            <NumberInput
              label={t('atLeast')}
              min={0}
              value={least}
              onChange={setLeast}
              data-autofocus
            />
            <NumberInput
              label={t('atMost')}
              placeholder={t('noLimit')}
              min={0}
              value={most}
              onChange={setMost}
            />
          </Group>
          <Group justify="space-between">
            <Text size="sm" role="status">
              {t('foundOf', {
                found: found.length,
                drawn: countWords('drawnEntity', nodes.length),
              })}
            </Text>
            <Button type="submit" disabled={found.length === 0}>
              {t('selectCount', { total: found.length })}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
