import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { accessFaults, browse, hasChromium, picture } from './chromium.js';
import { autosaved, find, isSaved, openDemo } from './explore-steps.js';

const STANDS = /(\d+) folded groups? stands? for (\d+) entities/u;

describe.skipIf(!hasChromium)('what stands for others, in the browser', () => {
  const browsing = browse();

  /** Folded groups and the entities they stand for, as the page says. */
  const standing = async (page: Page): Promise<number[]> => {
    const text = await page.getByText(STANDS).textContent();
    return (STANDS.exec(text ?? '') ?? []).slice(1).map(Number);
  };

  test('a group of the analysis folds into one node, which is kept, and unfolds in place', async () => {
    const page = await openDemo(browsing);
    await isSaved(page);
    const before = (await autosaved(browsing)).content;
    await page.getByRole('link', { name: 'Groups' }).click();
    await page.getByRole('button', { name: /^Group 1 ·/u }).click();
    await page.getByRole('button', { name: /^Fold group 1 \(\d+ drawn\)$/u }).click();
    const [groups, members] = await standing(page);
    expect(groups).toBe(1);
    expect(members).toBeGreaterThan(10);
    await isSaved(page);
    const { content } = await autosaved(browsing);
    expect(content.folds).toMatchObject([{ by: 'community', title: 'Group 1', isFolded: true }]);
    expect(content.folds?.[0]?.members).toHaveLength(members ?? 0);
    await page.reload();
    await expect.poll(() => standing(page)).toEqual([1, members]);
    await page.getByRole('link', { name: 'Explore' }).click();
    await page.getByRole('button', { name: 'Unfold Group 1', exact: true }).waitFor();
    await picture(page, 'folded');
    await page.getByRole('button', { name: 'In words' }).click();
    expect(await accessFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Unfold Group 1', exact: true }).click();
    await page.getByText(STANDS).waitFor({ state: 'detached' });
    await isSaved(page);
    expect((await autosaved(browsing)).content.nodes).toEqual(before.nodes);
    await page.getByRole('button', { name: 'Undo “Unfold Group 1”' }).click();
    await expect.poll(() => standing(page)).toEqual([1, members]);
    await page.getByRole('button', { name: 'Unfold Group 1', exact: true }).click();
    await page.getByText(STANDS).waitFor({ state: 'detached' });
    await isSaved(page);
  });

  test('a group made by hand is named, folded by key, opened to its records, and dissolved', async () => {
    const page = await openDemo(browsing);
    await find(page, 'Petra Ker', 'Petra Kern');
    await page.getByRole('button', { name: 'Group with…' }).click();
    const dialog = page.getByRole('dialog', { name: 'A group by hand' });
    await dialog.getByRole('textbox', { name: 'Name of the group' }).fill('Round Petra');
    await dialog.getByPlaceholder('Type a name').fill('Dornhackl');
    await page
      .getByRole('option', { name: /Dornhackl/u })
      .first()
      .click();
    await dialog.getByRole('button', { name: 'Make the group' }).click();
    await expect.poll(() => standing(page)).toEqual([1, 2]);
    // From the list of lines of the folded group to the single record.
    await page.getByRole('button', { name: 'Edit Round Petra' }).waitFor();
    const graph = page.getByRole('application');
    await graph.focus();
    await page.keyboard.press('Home');
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    await page.getByRole('button', { name: 'Unfold Round Petra', exact: true }).click();
    await page.getByText(STANDS).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Fold Round Petra', exact: true }).click();
    await expect.poll(() => standing(page)).toEqual([1, 2]);
    await page.getByRole('button', { name: 'Dissolve Round Petra', exact: true }).click();
    await page.getByText(STANDS).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo “Dissolve group Round Petra”' }).click();
    await expect.poll(() => standing(page)).toEqual([1, 2]);
    await page.getByRole('button', { name: 'Undo “Fold Round Petra”' }).click();
    await page.getByRole('button', { name: 'Dissolve Round Petra', exact: true }).click();
    await isSaved(page);
  });

  test('a line opens into its records, with their sources and grades', async () => {
    const page = await openDemo(browsing);
    await find(page, 'Petra Ker', 'Petra Kern');
    await page.getByRole('application').focus();
    await page.keyboard.press('n');
    await page.getByRole('heading', { name: 'Petra Kern' }).waitFor({ state: 'detached' });
    await page.keyboard.press('r');
    await page.getByRole('heading', { name: /^\d+ links? between$/u }).waitFor();
    await page
      .getByText(/\.csv, row \d+/u)
      .first()
      .waitFor();
    expect(await accessFaults(page)).toEqual([]);
    await picture(page, 'line');
  });

  test('people are joined by what they share, with the hubs named, and back again', async () => {
    const page = await openDemo(browsing);
    await page.getByRole('button', { name: 'Join by shared items' }).click();
    const outcome = page.getByText(
      /items? of the case joins? drawn people and companies by \d+ lines?/u,
    );
    await outcome.waitFor({ timeout: 20_000 });
    await page.getByText(/\d+ shared items? as \d+ lines?/u).waitFor();
    expect(await accessFaults(page)).toEqual([]);
    await picture(page, 'shared');
    await page.getByRole('button', { name: 'Undo “Join by shared items”' }).click();
    await outcome.waitFor({ state: 'detached' });
    await isSaved(page);
    expect((await autosaved(browsing)).content.shared).toBeUndefined();
  });
});
