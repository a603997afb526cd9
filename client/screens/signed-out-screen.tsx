import { Button, Code, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CentredPage } from './centred-page.js';

/** What is typed in the terminal. */
const SIGN_IN = 'vinculum sign-in';

/** For browsers that have not opened a sign-in link, or whose session has ended. */
export function SignedOutScreen() {
  const { t } = useTranslation('screens');
  return (
    <CentredPage title={t('signedOutTitle')}>
      <Text size="md">{t('signedOutWhy')}</Text>
      <Code block>{SIGN_IN}</Code>
      <Text size="md">{t('signedOutThen')}</Text>
      <Group>
        <Button onClick={() => window.location.reload()}>{t('signedOutAgain')}</Button>
      </Group>
    </CentredPage>
  );
}
