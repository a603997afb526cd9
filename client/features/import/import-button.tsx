import { Button } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useOpenImport } from './import-context.js';

export function ImportButton() {
  const { t } = useTranslation('import');
  const open = useOpenImport();
  return (
    <Button size="sm" variant="default" leftSection={<IconUpload size={16} />} onClick={open}>
      {t('importFiles')}
    </Button>
  );
}
