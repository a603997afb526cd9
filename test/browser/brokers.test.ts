import { describe, expect, test } from 'vitest';
import { IN_DEMO } from '../http/serve.js';
import { accessFaults, browse, hasChromium, picture } from './chromium.js';
import { openDemo } from './explore-steps.js';

describe.skipIf(!hasChromium)('brokers in the browser', () => {
  const browsing = browse();

  test('stand with their intervals, and lead to the graph and back', async () => {
    const page = await openDemo(browsing);
    await page.getByRole('link', { name: 'Brokers' }).click();
    await page.getByText('Nothing is ranked yet').waitFor();
    const linkKinds = ['calls', 'meets', 'pays', 'associate', 'knows', 'family'];
    await browsing.at.work(`${IN_DEMO}/broker-views`, {
      linkKinds,
      draws: 20,
      rewirings: 19,
      top: 4,
    });
    await page.reload();

    const panel = page.getByRole('complementary', { name: 'Brokers' });
    await panel.getByRole('heading', { name: /^People, observed: 4 of/u }).waitFor();
    await panel
      .getByRole('img', { name: /^Sensitivity interval: rank 1 to/u })
      .first()
      .waitFor();
    const first = panel.getByRole('button', { expanded: false }).filter({ hasText: /^1/u }).first();
    await first.click();
    const row = panel.getByRole('button', { expanded: true });
    await row.waitFor();
    await panel.getByText(/This is a position in the recorded data/u).waitFor();
    expect(await accessFaults(page)).toEqual([]);
    await picture(page, 'brokers');

    // A link that decides leads to its other end.
    await panel.getByRole('listitem').first().getByRole('button').click();
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    const text = (await panel.textContent()) ?? '';
    expect(text).not.toMatch(/risk|guilt|confidence/iu);
  });
});
