import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { GRADE_SCHEME_IDS } from '../../server/contract/grade.js';
import type { GraphView } from '../../server/contract/graph-view.js';
import type { Source } from '../../server/contract/source.js';
import { DEMO_CASE } from '../helpers/demo-files.js';
import { englishWordsIn } from '../helpers/english-words.js';
import { wordsOf } from '../helpers/svg-words.js';
import { IN_DEMO } from '../http/serve.js';
import { browse, type Browsing, hasChromium } from './chromium.js';
import { find, openDemo } from './explore-steps.js';

/** Has the palette do the one command that its words find first. */
async function ask(page: Page, words: string, command: RegExp): Promise<void> {
  const field = page.getByRole('dialog').getByRole('textbox');
  await page.keyboard.press('Control+k');
  await field.fill(words);
  const list = page.getByRole('dialog').getByRole('listbox');
  await list.getByRole('option').first().filter({ hasText: command }).waitFor();
  await field.press('Enter');
  // Keys are the dialog's own until it has gone.
  await list.waitFor({ state: 'detached' });
}

/** What the case calls its entities and files. */
async function namesOf({ at }: Browsing): Promise<string[]> {
  const { nodes } = await at.send<GraphView>('POST', `${IN_DEMO}/graph`, {
    body: { limit: 2_000 },
  });
  const { sources } = await at.get<{ sources: readonly Source[] }>(`${IN_DEMO}/sources`);
  return [...nodes.map(({ name }) => name), ...sources.map(({ fileName }) => fileName)];
}

describe.skipIf(!hasChromium)('the palette', () => {
  const browsing = browse();

  test('opens what lies below the graph, folds and unfolds, and exports', async () => {
    const page = await openDemo(browsing);
    await ask(page, 'table of links', /^Open the table of links$/u);
    await page.getByRole('grid', { name: 'Table of rows of links drawn' }).waitFor();
    // What is typed at once, before its field is there, is typed in it all the same.
    await page.keyboard.press('Control+k');
    await page.keyboard.type('open the timeline');
    const field = page.getByRole('dialog').getByRole('textbox');
    await expect.poll(() => field.inputValue()).toBe('open the timeline');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('toolbar', { name: 'Time' }).waitFor();
    await ask(page, 'compare two', /^Compare two windows$/u);
    await page.getByRole('region', { name: 'Changes from A to B' }).waitFor();
    await ask(page, 'hide the timeline', /^Hide the timeline and tables$/u);
    await page.getByRole('toolbar', { name: 'Time' }).waitFor({ state: 'detached' });

    await ask(page, 'fold group 1', /^Fold group 1 \(\d+ drawn\)/u);
    await page.getByRole('button', { name: 'Undo “Fold Group 1”' }).waitFor();
    await ask(page, 'unfold all', /^Unfold all groups$/u);
    await page.getByRole('button', { name: 'Undo “Unfold all groups”' }).waitFor();

    await ask(page, 'pdf', /^Export what is drawn…$/u);
    await page.getByRole('dialog', { name: 'Export what is drawn' }).waitFor();
    await page.keyboard.press('Escape');

    // What stands in panels and beside their rows, by keyboard alone.
    const undone = (step: string) =>
      page.getByRole('button', { name: `Undo “${step}”`, exact: true }).waitFor();
    await ask(page, 'shared phones', /^Join by shared phones$/u);
    await undone('Join by shared items');
    await page.keyboard.press('Control+z');
    await ask(page, 'doubtful', /^Leave out what is doubtful$/u);
    await undone('Filter grades');
    await find(page, 'Dornhackl Ingr', 'Ingrid Dornhackl');
    await ask(page, 'write note', /^Write a note on Ingrid Dornhackl…$/u);
    await page.getByRole('dialog', { name: 'Note on Ingrid Dornhackl' }).waitFor();
    await page.keyboard.type('Seen at the depot');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const notes = page.getByRole('region', { name: 'Notes' });
    await notes.getByText('Seen at the depot').waitFor();
    await ask(page, 'withdraw note', /^Withdraw the note of .+: “Seen at the depot”$/u);
    await notes.getByText('Withdrawn', { exact: true }).waitFor();

    await ask(page, 'select the neighbours', /^Select the neighbours of Ingrid Dornhackl$/u);
    const selection = page.getByRole('toolbar', { name: 'Selection' });
    await selection.waitFor();
    await ask(page, 'group by hand', /^Group by hand what is selected…$/u);
    await page.getByRole('dialog', { name: 'A group by hand' }).waitFor();
    await page.keyboard.type('Depot');
    await page.keyboard.press('Enter');
    await undone('Group Depot');
    await ask(page, 'rename depot', /^Name and members of group Depot…$/u);
    await page.getByRole('dialog', { name: 'Edit the group' }).waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Night shift');
    await page.keyboard.press('Enter');
    await undone('Edit group Depot');
    await ask(page, 'unfold night', /^Unfold Night shift$/u);
    await find(page, 'Dornhackl Ingr', 'Ingrid Dornhackl');
    await page.keyboard.press('Escape');
    await selection.waitFor({ state: 'detached' });
    await ask(page, 'take ingrid', /^Take Ingrid Dornhackl out of group Night shift$/u);
    await undone('Edit group Night shift');
  });

  test('leads to rooms, and does there what their buttons do', async () => {
    const page = await openDemo(browsing);
    await ask(page, 'money', /^Go to Money$/u);
    await page.getByRole('heading', { name: 'Money by month' }).waitFor();
    await ask(page, 'map', /^Go to Map$/u);
    await page.getByRole('heading', { name: 'On the map' }).waitFor();
    await ask(page, 'ways of all', /^Draw the ways of all that is drawn$/u);
    await page.getByText(/lines? between places/u).waitFor();
    await ask(page, 'what if', /^Go to What if$/u);
    await page.getByRole('heading', { name: 'What if some were gone' }).waitFor();
    await ask(page, 'try out', /^Try out what if some were gone$/u);
    await page.getByText('Largest component').first().waitFor({ timeout: 60_000 });
  });

  test('speaks Spanish, and finds its commands by Spanish words', async () => {
    const page = await openDemo(browsing);
    await ask(page, 'español', /Español$/u);
    await page.getByRole('button', { name: 'Exportar lo dibujado' }).waitFor();
    await ask(page, 'medidas', /^Medidas/u);
    await page.getByText('entidades distintas con las que una entidad está vinculada').waitFor();
    await page.keyboard.press('Escape');
    await ask(page, 'exportar lo', /^Exportar lo dibujado…$/u);
    const dialog = page.getByRole('dialog', { name: 'Exportar lo dibujado' });
    await dialog.getByLabel('Formato').selectOption('svg');
    const waiting = page.waitForEvent('download', { timeout: 90_000 });
    await dialog.getByRole('button', { name: 'Exportar', exact: true }).click();
    const svg = readFileSync(await (await waiting).path(), 'utf8');
    const sheet = wordsOf(svg);
    expect(svg).toContain('xml:lang="es"');
    expect(sheet).toMatch(/ de 1208 entidades en el dibujo · /u);
    expect(sheet).toContain('Relación de líneas');
    const given = [DEMO_CASE, ...GRADE_SCHEME_IDS, ...(await namesOf(browsing))];
    expect(englishWordsIn(sheet, given)).toEqual([]);
  });
});
