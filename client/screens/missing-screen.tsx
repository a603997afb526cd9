import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import { CentredPage } from './centred-page.js';

export function MissingScreen() {
  const { t } = useTranslation(['screens', 'common']);
  return (
    <CentredPage title={t('missingTitle')}>
      <Text size="md">{t('missing')}</Text>
      <Anchor component={Link} to="/">
        {t('common:allCases')}
      </Anchor>
    </CentredPage>
  );
}
