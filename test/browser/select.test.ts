import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { IN_DEMO } from '../http/serve.js';
import { accessFaults, browse, hasChromium, picture } from './chromium.js';
import { autosaved, command, drawnCount, find, isSaved, openDemo } from './explore-steps.js';

describe.skipIf(!hasChromium)('several entities at once', () => {
  const browsing = browse();

  /** The case with its first picture, whatever a test before has left. */
  const open = async (): Promise<Page> => {
    const kept = `${IN_DEMO}/charts/Autosave`;
    await browsing.at.call('DELETE', kept, { headers: { 'If-Match': '*' } });
    return openDemo(browsing);
  };
  const bar = (page: Page) => page.getByRole('toolbar', { name: 'Selection' });
  const selectedCount = async (page: Page) =>
    Number(/^([\d,]+) selected/u.exec((await bar(page).textContent()) ?? '')?.[1]);
  const drag = async (page: Page, corners: readonly (readonly [number, number])[]) => {
    const box = (await page.getByRole('application').boundingBox())!;
    const at = ([x, y]: readonly [number, number]) =>
      [box.x + x * box.width, box.y + y * box.height] as const;
    await page.mouse.move(...at(corners[0]!));
    await page.mouse.down();
    for (const corner of corners.slice(1)) await page.mouse.move(...at(corner), { steps: 4 });
    await page.mouse.up();
  };

  test('are chosen with a box and a lasso, removed as one named step, and brought back', async () => {
    const page = await open();
    const before = await drawnCount(page);
    await page.getByRole('button', { name: 'Select with a box' }).click();
    await drag(page, [
      [0.3, 0.3],
      [0.7, 0.7],
    ]);
    await bar(page).waitFor();
    const inBox = await selectedCount(page);
    expect(inBox).toBeGreaterThan(5);
    expect(inBox).toBeLessThan(before);
    // The same box with one finger, which meanwhile does not move the picture; two are not for boxes.
    const camera = async () => (await autosaved(browsing)).content.camera;
    await isSaved(page);
    const stood = await camera();
    await page.getByRole('button', { name: 'Clear the selection' }).click();
    const touch = await page.context().newCDPSession(page);
    const stage = (await page.getByRole('application').boundingBox())!;
    const touchAt = (type: string, ...points: readonly (readonly [number, number])[]) =>
      touch.send('Input.dispatchTouchEvent', {
        type: type as 'touchStart',
        touchPoints: points.map(([x, y], id) => ({
          ...{ id, x: stage.x + x * stage.width, y: stage.y + y * stage.height },
        })),
      });
    await touchAt('touchStart', [0.3, 0.3]);
    await touchAt('touchMove', [0.5, 0.6]);
    await touchAt('touchMove', [0.7, 0.7]);
    await touchAt('touchEnd');
    await expect.poll(() => selectedCount(page)).toBe(inBox);
    await isSaved(page);
    expect(await camera()).toEqual(stood);
    // Choosing is no step.
    expect(await page.getByRole('button', { name: /^Undo/u }).isDisabled()).toBe(true);

    await page.keyboard.press('l');
    await page.getByRole('button', { name: 'Select with a lasso', pressed: true }).waitFor();
    await page.keyboard.down('Shift');
    await drag(page, [
      [0.05, 0.2],
      [0.5, 0.2],
      [0.3, 0.8],
      [0.05, 0.8],
    ]);
    await page.keyboard.up('Shift');
    await expect.poll(() => selectedCount(page)).toBeGreaterThan(inBox);
    expect(await accessFaults(page)).toEqual([]);
    await picture(page, 'select');

    const chosen = await selectedCount(page);
    await page.keyboard.press('Delete');
    await expect.poll(() => drawnCount(page)).toBe(before - chosen);
    await page.getByRole('button', { name: `Undo “Remove ${chosen} entities”` }).waitFor();
    await page.getByRole('button', { name: `Removed · ${chosen}` }).click();
    const removed = page.getByRole('list', { name: 'Removed' });
    const name = await removed.getByRole('button').first().locator('p').textContent();
    await removed.getByRole('button').first().click();
    await page.getByRole('button', { name: `Undo “Bring back ${name}”` }).waitFor();
    await expect.poll(() => drawnCount(page)).toBe(before - chosen + 1);
    await page.getByRole('button', { name: `Bring back all ${chosen - 1}` }).click();
    await expect.poll(() => drawnCount(page)).toBe(before);
  });

  test('are chosen by what they are, by keyboard alone, and undone by name from the palette', async () => {
    const page = await open();
    const before = await drawnCount(page);
    await find(page, 'Dornhackl Ingr', 'Ingrid Dornhackl');
    await page.keyboard.press('Space');
    await expect.poll(() => selectedCount(page)).toBe(1);
    // Everything is in sight; who is alone is seen from nearby, several from as far as they need.
    const ratio = async () => (await autosaved(browsing)).content.camera?.ratio ?? null;
    await command(page, 'selection into sight', 'Bring the selection into sight');
    await expect.poll(ratio).toBe(0.25);
    await command(page, 'neighbours of', /^Select the neighbours of Ingrid Dornhackl/u);
    await expect.poll(() => selectedCount(page)).toBeGreaterThan(1);
    const around = await selectedCount(page);
    await command(page, 'selection into sight', 'Bring the selection into sight');
    await expect.poll(ratio).toBeGreaterThan(0.5);
    await command(page, 'invert', 'Invert the selection');
    await expect.poll(() => selectedCount(page)).toBe(before - around);
    await command(page, 'select phones', 'Select phones');
    const legend = page.getByTitle(/drawn of .* in the case/u);
    const isAllOfAKind = async () => {
      const count = await selectedCount(page);
      return (await legend.allTextContents()).some((text) => text.startsWith(`${count}/`));
    };
    await expect.poll(isAllOfAKind).toBe(true);
    const phones = await selectedCount(page);
    await command(page, 'keep only', /^Keep only/u);
    await expect.poll(() => drawnCount(page)).toBe(phones);
    await command(page, 'undo', `Undo “Keep only ${phones} entities”`);
    await expect.poll(() => drawnCount(page)).toBe(before);
  });

  test('who else is linked to all of them, with honest counts', async () => {
    const page = await open();
    await find(page, 'Dornhackl Ingr', 'Ingrid Dornhackl');
    await page.keyboard.press('Space');
    await command(page, 'neighbours of', /^Select the neighbours of/u);
    await page.getByRole('button', { name: 'Clear the selection' }).click();
    await command(page, 'by number of links', 'Select by number of links…');
    await page.getByRole('textbox', { name: 'At least' }).fill('12');
    await page.getByRole('button', { name: /^Select \d+$/u }).click();
    const many = await selectedCount(page);
    expect(many).toBeGreaterThan(1);
    await page.getByRole('button', { name: 'Linked to all' }).click();
    const dialog = page.getByRole('dialog', { name: `Who else is linked to all ${many}?` });
    await dialog
      .getByText(/(Nobody and nothing else|\d+ of \d+ entit(y|ies)) .*linked to every/u)
      .waitFor();
    await dialog.getByText(/All links of the case were looked at/u).waitFor();
    expect(await accessFaults(page)).toEqual([]);
  });

  test('one is expanded by amount in one currency, and collapsed again', async () => {
    const page = await open();
    const account = 'AT040000091736706532';
    // Among phones alone, what is brought hangs on the account.
    await command(page, 'select phones', 'Select phones');
    await command(page, 'keep only', /^Keep only/u);
    await page.getByRole('button', { name: /^Undo “Keep only/u }).waitFor();
    const phones = await drawnCount(page);
    await find(page, account.slice(0, 12), account);
    const before = phones + 1;
    await expect.poll(() => drawnCount(page)).toBe(before);
    await page.getByRole('button', { name: 'Choose which neighbours' }).click();
    const dialog = page.getByRole('dialog', { name: `Expand ${account}` });
    await dialog.getByRole('textbox', { name: 'At most' }).fill('2');
    await dialog.getByText(/^2 of \d+ neighbours, by number of links$/u).waitFor();
    await dialog.getByRole('combobox', { name: 'First come those with most' }).click();
    await page.getByRole('option', { name: /^money in EUR \(\d+ have some\)$/u }).click();
    const counts = /^2 of (\d+) neighbours, by amount in EUR \((\d+) have one\)$/u;
    const told = (await dialog.getByText(counts).textContent()) ?? '';
    const [, total, having] = counts.exec(told) ?? [];
    expect(Number(having)).toBeGreaterThan(0);
    // Holders are neighbours too, and have no amounts.
    expect(Number(having)).toBeLessThan(Number(total));
    expect(await accessFaults(page)).toEqual([]);
    await picture(page, 'expand');
    await dialog.getByRole('button', { name: 'Draw 2' }).click();
    await dialog.getByText(/^2 of \d+ neighbours, by amount in EUR .*; \d came onto/u).waitFor();
    await dialog.getByRole('button', { name: 'Show the rest' }).click();
    await dialog
      .getByText(new RegExp(`^${total} of ${total} neighbours, by amount`, 'u'))
      .waitFor();
    await page.keyboard.press('Escape');
    // None of them was there among phones.
    const grown = before + Number(total);
    await expect.poll(() => drawnCount(page)).toBe(grown);
    const collapse = page.getByRole('button', { name: /^Collapse \(\d+\)$/u });
    const hanging = Number(/\d+/u.exec((await collapse.textContent()) ?? '')?.[0]);
    await collapse.click();
    await expect.poll(() => drawnCount(page)).toBe(grown - hanging);
    await page.getByRole('button', { name: `Undo “Collapse ${account}”` }).waitFor();
  });

  test('the help names every key of the palette, and both are sound', async () => {
    const page = await open();
    await page.getByRole('application').focus();
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Keys' });
    for (const title of [
      'Select with a lasso',
      'Find a command',
      'Go to the entity with most lines',
    ])
      await help.getByText(title).waitFor();
    expect(await accessFaults(page)).toEqual([]);
    await picture(page, 'keys');
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'detached' });
    await page.keyboard.press('Control+k');
    await page.getByRole('option', { name: 'Go to Brokers' }).waitFor();
    expect(await accessFaults(page)).toEqual([]);
    await picture(page, 'commands');
    await page.getByRole('textbox', { name: 'Find a command' }).fill('brokers');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/brokers$/u);
  });
});
