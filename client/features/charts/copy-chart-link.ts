import { notifications } from '@mantine/notifications';
import { i18n } from '../../i18n/i18n.js';

/** Copies the address; where the browser does not let it, says it. */
export async function copyChartLink(path: string): Promise<void> {
  const link = new URL(path, window.location.origin).href;
  try {
    await navigator.clipboard.writeText(link);
    notifications.show({ message: i18n.t('charts:copied', { address: link }) });
  } catch {
    notifications.show({ message: link, autoClose: false });
  }
}
