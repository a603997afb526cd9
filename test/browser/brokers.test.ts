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
    // The first shares rank 1 by the rule that the mark tells.
    await panel
      .getByTitle(/whoever overlaps with everybody who shares a rank/u)
      .first()
      .filter({ hasText: /^shared 1$/u })
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

  test('what was tried before is opened again, and closed', async () => {
    const page = await openDemo(browsing);
    await browsing.at.work(`${IN_DEMO}/disruptions`, {
      ...{ by: 'degree', projection: 'actors', kinds: ['person'], steps: 2, recoveryRuns: 0 },
    });
    await page.getByRole('link', { name: 'What if' }).click();
    const kept = page.getByRole('combobox', { name: 'Tried before (1)' });
    await kept.click();
    await page.getByRole('option', { name: /: Degree, 2 removed, largest [\d,]+ → /u }).click();
    const rows = page.getByRole('table').getByRole('button', { name: /^\d+\. /u });
    await expect.poll(() => rows.count()).toBe(2);
    // What is kept, not what the form would ask for: five by betweenness.
    await page.getByRole('img', { name: /^After 2 removals/u }).waitFor();
    expect(await accessFaults(page)).toEqual([]);
    await page.getByLabel('Close the what-if').click();
    await expect.poll(() => rows.count()).toBe(0);
  });

  test('broker roles are told between the groups that are asked for', async () => {
    const page = await openDemo(browsing);
    await page.getByRole('link', { name: 'Positions' }).click();
    await page.getByRole('button', { name: 'New analysis…' }).click();
    await page.getByRole('combobox', { name: 'Broker roles' }).click();
    await page.getByRole('option', { name: 'stages of the crime script' }).click();
    await page.getByRole('button', { name: 'Analyse', exact: true }).click();
    // Only a run that tells roles offers them as measures.
    const measure = page.getByRole('combobox', { name: 'Measure', exact: true });
    await expect
      .poll(
        async () => {
          await measure.click();
          const count = await page.getByRole('option', { name: /liaison/iu }).count();
          if (count === 0) await page.keyboard.press('Escape');
          return count;
        },
        { timeout: 60_000, interval: 1_000 },
      )
      .toBe(1);
    await page.getByRole('option', { name: /liaison/iu }).click();
    await page
      .getByText(
        /Groups: stages of the crime script\. [\d,]+ of [\d,]+ entities have none on record and are in no role\./u,
      )
      .waitFor();
    expect(await accessFaults(page)).toEqual([]);
  });
});
