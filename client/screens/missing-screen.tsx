import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import { CentredPage } from './centred-page.js';

export function MissingScreen() {
  return (
    <CentredPage title="There is no such page">
      <Text size="md">The address leads nowhere.</Text>
      <Anchor component={Link} to="/">
        All cases
      </Anchor>
    </CentredPage>
  );
}
