import { Button } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useOpenImport } from './import-context.js';

export function ImportButton() {
  const open = useOpenImport();
  return (
    <Button size="sm" variant="default" leftSection={<IconUpload size={16} />} onClick={open}>
      Import files…
    </Button>
  );
}
