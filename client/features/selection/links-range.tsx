import { Button, Group, Modal, NumberInput, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useExplore } from '../../hooks/explore-context.js';
import { type Joins, withLines } from '../../state/joins.js';
import { countOf, formatCount } from '../../words/format.js';

type Basis = 'lines' | 'links';

interface Props {
  readonly joins: () => Joins;
  readonly onClose: () => void;
}

/** Selects by how many lines an entity has on the graph, or links in the case. */
export function LinksRange({ joins, onClose }: Props) {
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
    <Modal opened onClose={onClose} title="Select by number of links" size={420} centered>
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
            aria-label="What is counted"
            data={[
              { value: 'lines', label: 'Lines on the graph' },
              { value: 'links', label: 'Links in the case' },
            ]}
            value={basis}
            onChange={(value) => setBasis(value)}
          />
          <Group grow>
            <NumberInput
              label="At least"
              min={0}
              value={least}
              onChange={setLeast}
              data-autofocus
            />
            <NumberInput
              label="At most"
              placeholder="no limit"
              min={0}
              value={most}
              onChange={setMost}
            />
          </Group>
          <Group justify="space-between">
            <Text size="sm" role="status">
              {formatCount(found.length)} of{' '}
              {countOf(nodes.length, 'drawn entity', 'drawn entities')}
            </Text>
            <Button type="submit" disabled={found.length === 0}>
              Select {formatCount(found.length)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
