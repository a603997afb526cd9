import { describe, expect, test } from 'vitest';
import type { ChartContent } from '../../server/contract/chart.js';
import { networkSpots, networkTexts } from '../bench/network-files.js';
import { accessFaults, browse, hasChromium } from './chromium.js';
import { take } from './explore-steps.js';

const ORDER = 20_000;
const IN_CASE = '/api/cases/Large';

describe.skipIf(!hasChromium)('a case of 20,000 entities', () => {
  const { entities, links, size } = networkTexts(ORDER);
  const browsing = browse(async (at) => {
    await at.send('POST', '/api/cases', { body: { name: 'Large' } });
    const files = [
      { upload: await at.upload('entities.csv', entities), options: { as: 'entities' } },
      { upload: await at.upload('links.csv', links), options: { as: 'links' } },
    ];
    const job = await at.work(`${IN_CASE}/imports`, { files });
    expect(job.state).toBe('done');
    // Everything on one chart, as it is after all was drawn and laid out.
    const nodes = networkSpots(ORDER);
    const looks = { filter: {}, colourBy: 'kind', sizeBy: 'links', run: null } as const;
    await at.send('PUT', `${IN_CASE}/charts/Autosave`, {
      body: { nodes, ...looks, camera: null, selected: null },
      headers: { 'If-Match': '""' },
    });
  }, 240_000);

  test('opens whole, is searched, selected and kept', { timeout: 300_000 }, async () => {
    const page = await browsing.open();
    page.setDefaultTimeout(120_000);
    await page.getByRole('link', { name: 'Large' }).click();
    await page.getByText('Showing 20,000 of 20,000 entities').waitFor();
    const graph = page.getByRole('region', { name: 'Graph', exact: true });
    await expect.poll(() => graph.getAttribute('aria-busy'), { timeout: 120_000 }).toBe('false');
    // All lines are there, parallel links as one.
    const label = await page.getByRole('application').getAttribute('aria-label');
    const lines = Number(/and (\d+) lines/u.exec(label ?? '')?.[1]);
    expect(label).toContain('20000 entities');
    expect(lines).toBe(size);

    await page.keyboard.press('Control+k');
    await page.keyboard.type('+31600019999');
    await take(page, '+31600019999');
    await page.getByRole('heading', { name: '+31600019999' }).waitFor();
    // By keyboard along the one line of that phone, to who uses it.
    await page.keyboard.press('n');
    const selected = page.getByRole('complementary', { name: 'Selection' }).getByRole('heading', {
      level: 2,
    });
    await expect.poll(() => selected.textContent(), { timeout: 60_000 }).not.toContain('+3160');
    const name = (await selected.textContent()) ?? '';
    await page.keyboard.press('Delete');
    await page.getByRole('button', { name: `Undo “Remove ${name}”` }).waitFor();
    await page.getByText('Showing 19,999 of 20,000 entities').waitFor();
    const kept = () => browsing.at.get<{ content: ChartContent }>(`${IN_CASE}/charts/Autosave`);
    await expect
      .poll(async () => (await kept()).content.nodes.length, { timeout: 60_000 })
      .toBe(ORDER - 1);
    expect(await accessFaults(page)).toEqual([]);
  });
});
