import { Button, Code, Group, Text } from '@mantine/core';
import { CentredPage } from './centred-page.js';

/** For browsers that have not opened a sign-in link, or whose session has ended. */
export function SignedOutScreen() {
  return (
    <CentredPage title="You are not signed in">
      <Text size="md">
        Vinculum signs a browser in by a link that works once. Whoever runs the server makes one in
        the terminal, in the folder the server was started in:
      </Text>
      <Code block>vinculum sign-in</Code>
      <Text size="md">
        Open the address that it prints in this browser. The server also prints a link when it
        starts. Nothing that was kept is lost.
      </Text>
      <Group>
        <Button onClick={() => window.location.reload()}>I have opened the link: look again</Button>
      </Group>
    </CentredPage>
  );
}
