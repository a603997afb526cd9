import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { EXTENT } from '../../client/state/start-spots.js';
import { IN_DEMO } from '../http/serve.js';
import { accessFaults, browse, hasChromium, picture, shareOfOtherPixels } from './chromium.js';
import { autosaved, COUNTS, drawnCount, find, isSaved, openDemo } from './explore-steps.js';

/** Has the graph drawn again, and keeps the text and the box of every word that is drawn on it. */
const WORDS = `async () => {
  const { prototype } = CanvasRenderingContext2D;
  const { clearRect, fillText } = prototype;
  let words = [];
  const isOfWords = ({ canvas }) => canvas.classList?.contains('sigma-words');
  prototype.clearRect = function (...box) {
    if (isOfWords(this)) words = [];
    clearRect.apply(this, box);
  };
  prototype.fillText = function (text, x, y) {
    const { actualBoundingBoxLeft: left, actualBoundingBoxRight: right } = this.measureText(text);
    const { actualBoundingBoxAscent: up, actualBoundingBoxDescent: down } = this.measureText(text);
    if (isOfWords(this)) {
      words.push({ text, left: x - left, right: x + right, top: y - up, bottom: y + down });
    }
    fillText.call(this, text, x, y);
  };
  window.dispatchEvent(new Event('resize'));
  for (let frame = 0; frame < 5; frame += 1) await new Promise(requestAnimationFrame);
  Object.assign(prototype, { clearRect, fillText });
  return words;
}`;

interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** There are words on the graph, and none lies over another. */
async function legible(page: Page, least: number): Promise<void> {
  const words = await page.evaluate<Word[]>(`(${WORDS})()`);
  expect(words.length).toBeGreaterThanOrEqual(least);
  const over = words.flatMap((one, at) =>
    words
      .slice(at + 1)
      .filter(
        (other) =>
          one.left < other.right &&
          one.right > other.left &&
          one.top < other.bottom &&
          one.bottom > other.top,
      )
      .map((other) => `${one.text} / ${other.text}`),
  );
  expect(over).toEqual([]);
}

describe.skipIf(!hasChromium)('a case in the browser', () => {
  const browsing = browse();

  test('one click from nothing to the demo case, grouped and laid out', async () => {
    const page = await browsing.open({ moves: true });
    await page.getByText('There is no case yet').waitFor();
    expect(await accessFaults(page)).toEqual([]);
    await picture(page, 'cases');
    await page.getByRole('button', { name: 'Open the demo case' }).click();
    await page.getByText(COUNTS).waitFor({ timeout: 60_000 });
    expect(await drawnCount(page)).toBeGreaterThan(150);
    await page.getByRole('combobox', { name: 'Colour' }).waitFor();
    expect(await page.getByRole('combobox', { name: 'Colour' }).inputValue()).toContain('group');
    await isSaved(page);
    expect(await accessFaults(page)).toEqual([]);
    await picture(page, 'explore');
  });

  test('a person is found, expanded, and the step undone by its name', async () => {
    const page = await openDemo(browsing, { moves: true });
    const before = await drawnCount(page);
    await find(page, 'Dornhackl Ingr', 'Ingrid Dornhackl');
    await page.getByRole('button', { name: /^Expand \(\d+\)$/u }).click();
    await page.getByText(/came onto the graph/u).waitFor();
    await expect.poll(() => drawnCount(page)).toBeGreaterThan(before);
    expect(await accessFaults(page)).toEqual([]);
    await picture(page, 'selection');
    await page.getByRole('button', { name: 'Undo “Expand Ingrid Dornhackl”' }).click();
    await expect.poll(() => drawnCount(page)).toBe(before);
  });

  test('filters say what they hide, and are undone by name', async () => {
    const page = await openDemo(browsing);
    const before = await drawnCount(page);
    const phones = page.getByRole('checkbox', { name: 'Phones', exact: true });
    await phones.uncheck();
    await expect.poll(() => drawnCount(page)).toBeLessThan(before - 50);
    await page.getByRole('button', { name: 'why not all?' }).click();
    await page.getByText(/are hidden by the filter/u).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Undo “Filter phones”' }).click();
    await expect.poll(() => drawnCount(page)).toBe(before);
    await expect.poll(() => phones.isChecked()).toBe(true);
    await isSaved(page);

    // Twice as many: what is written on the graph can still be read.
    await page.getByRole('button', { name: 'why not all?' }).click();
    await page.getByRole('textbox', { name: 'Draw those with most links' }).fill('500');
    await page.getByRole('button', { name: 'Draw', exact: true }).click();
    await expect.poll(() => drawnCount(page)).toBe(500);
    const redrawn = page.getByRole('button', { name: /^Undo “Show /u });
    await redrawn.waitFor({ timeout: 60_000 });
    await find(page, 'Dornhackl Ingr', 'Ingrid Dornhackl');
    await legible(page, 1);
    await page.getByRole('button', { name: 'Close the selection' }).click();
    await legible(page, 20);
    for (let zoom = 0; zoom < 3; zoom += 1) {
      await page.getByRole('button', { name: 'Zoom in' }).click();
    }
    await legible(page, 20);
    await redrawn.click();
    await expect.poll(() => drawnCount(page)).toBe(before);
    await isSaved(page);
  });

  test('the sources say which file, how large, and when it was imported', async () => {
    const page = await openDemo(browsing);
    await page.getByRole('link', { name: 'Sources' }).click();
    await page.getByRole('cell', { name: 'calls.csv' }).first().waitFor();
    expect(await accessFaults(page)).toEqual([]);
    await picture(page, 'sources');
  });

  test('reloading shows the same picture', async () => {
    const page = await openDemo(browsing);
    await find(page, 'Petra Ker', 'Petra Kern');
    await page.getByRole('checkbox', { name: 'Payments' }).uncheck();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await isSaved(page);
    const kept = await autosaved(browsing);
    expect(kept.content.filter.linkKinds).not.toContain('pays');
    expect(kept.content.camera).not.toBeNull();
    // Neither the pointer nor the focus is part of the picture.
    await page.mouse.move(0, 0);
    await page.evaluate('document.activeElement.blur()');
    const graph = page.getByRole('region', { name: 'Graph', exact: true });
    const seen = await graph.screenshot();
    await page.reload();
    await page.getByRole('heading', { name: 'Petra Kern' }).waitFor();
    await isSaved(page);
    expect(await page.getByRole('checkbox', { name: 'Payments' }).isChecked()).toBe(false);
    expect((await autosaved(browsing)).content).toEqual(kept.content);
    expect(await shareOfOtherPixels(page, seen, await graph.screenshot())).toBeLessThan(0.01);
  });

  test('a path is found, its records listed, and shown on the graph', async () => {
    const page = await openDemo(browsing, { moves: true });
    await find(page, 'Dornhackl Ingr', 'Ingrid Dornhackl');
    await page.getByRole('button', { name: 'Path to…' }).click();
    // Typed at once it is all in the field, and no key of the graph.
    await page.keyboard.type('Duna work');
    expect(await page.getByRole('textbox', { name: 'To' }).inputValue()).toBe('Duna work');
    await page.getByRole('option', { name: /Duna work permit desk/u }).click();
    await page.getByRole('button', { name: 'Find paths' }).click();
    const path = page.getByRole('region', { name: 'Path 1' });
    await path.getByRole('button', { name: 'Show on graph' }).click();
    await path.getByRole('button', { name: /Approvals · 1 record/u }).click();
    await path.getByText(/approvals\.csv, row \d+/u).waitFor();
    expect(await accessFaults(page)).toEqual([]);
    await picture(page, 'paths');
  });

  test('positions come from an analysis, name no protected person, and lead to the graph', async () => {
    const page = await openDemo(browsing);
    await page.getByRole('link', { name: 'Positions' }).click();
    // That of the demo, before any is asked for here; then the new one, in the room it is made from.
    const notes = page.getByText(/^Position in the recorded data:/u);
    await notes.filter({ hasText: 'actors · 19 kinds of link' }).waitFor();
    await page.getByRole('button', { name: 'New analysis…' }).click();
    await page.getByRole('button', { name: 'Analyse', exact: true }).click();
    const ofPage = notes.filter({ hasText: 'actors', hasNotText: '19 kinds of link' });
    await ofPage.waitFor({ timeout: 30_000 });
    await page.getByText(/protected persons are not listed/u).waitFor();
    const first = page.getByRole('table').getByRole('button').first();
    // The cell says beside the name where somebody is not drawn.
    const name = ((await first.textContent()) ?? '').replace(/ · not drawn$/u, '');
    await first.click();
    await page.getByRole('heading', { name, level: 2 }).waitFor();
    await expect.poll(() => first.getAttribute('aria-pressed')).toBe('true');
    expect(await accessFaults(page)).toEqual([]);
    await picture(page, 'positions');
    await page.getByRole('link', { name: 'Groups' }).click();
    await notes.filter({ hasText: 'links as recorded;' }).waitFor();
    await page
      .getByText(/densely linked/iu)
      .first()
      .waitFor();
    expect(await accessFaults(page)).toEqual([]);
    await picture(page, 'groups');
  });

  test('a what-if shows its curve, and strikes out on the graph whom it removes', async () => {
    const page = await openDemo(browsing);
    const graph = page.getByRole('region', { name: 'Graph', exact: true });
    await page.getByRole('link', { name: 'What if' }).click();
    await page.mouse.move(0, 0);
    const seen = await graph.screenshot();
    await page.getByRole('button', { name: 'Try it out' }).click();
    await page
      .getByRole('img', { name: /^After 5 removals, of what it was before: Largest component/u })
      .waitFor({ timeout: 30_000 });
    const rows = page.getByRole('table').getByRole('button', { name: /^\d+\. /u });
    await expect.poll(() => rows.count()).toBe(5);
    expect(await shareOfOtherPixels(page, seen, await graph.screenshot())).toBeGreaterThan(0);
    expect(await accessFaults(page)).toEqual([]);
    await picture(page, 'what-if');
    const first = ((await rows.first().textContent()) ?? '').replace(/^1\. /u, '');
    await rows.first().click();
    await page.getByRole('heading', { name: first, level: 2 }).waitFor();
  });

  test('what somebody else kept in the meantime is not overwritten without a choice', async () => {
    const page = await openDemo(browsing);
    await isSaved(page);
    const { version, content } = await autosaved(browsing);
    const theirs = { ...content, nodes: content.nodes.slice(0, 20), selected: null };
    await browsing.at.send('PUT', `${IN_DEMO}/charts/Autosave`, {
      body: theirs,
      headers: { 'If-Match': `"${version}"` },
    });
    await page.getByRole('button', { name: 'Zoom out' }).click();
    const dialog = page.getByRole('dialog', { name: 'The picture was changed elsewhere' });
    await dialog.waitFor();
    expect((await autosaved(browsing)).content.nodes).toHaveLength(20);
    await dialog.getByRole('button', { name: 'Take theirs' }).click();
    await expect.poll(() => drawnCount(page)).toBe(20);
    await page.getByRole('button', { name: 'Undo “Take the other picture”' }).click();
    await expect.poll(() => drawnCount(page)).toBe(content.nodes.length);
  });

  test('whoever is found and was not drawn is brought into sight', async () => {
    await openDemo(browsing).then(isSaved);
    const { version, content } = await autosaved(browsing);
    const corner = { x: 0.1, y: 0.1, ratio: 0.2, angle: 0 };
    await browsing.at.send('PUT', `${IN_DEMO}/charts/Autosave`, {
      body: { ...content, nodes: content.nodes.slice(0, 20), camera: corner, selected: null },
      headers: { 'If-Match': `"${version}"` },
    });
    const page = await openDemo(browsing);
    await find(page, 'Petra Ker', 'Petra Kern');
    await isSaved(page);
    const { nodes, camera, selected } = (await autosaved(browsing)).content;
    const { x, y } = nodes.find(({ id }) => id === selected)!;
    const framed = (value: number) => (value + EXTENT) / (2 * EXTENT);
    expect(Math.abs(framed(x) - camera!.x)).toBeLessThan(0.6 * camera!.ratio);
    expect(Math.abs(framed(y) - camera!.y)).toBeLessThan(0.6 * camera!.ratio);
  });

  test('a server that is gone is said to be, and what was done meanwhile is kept when it is back', async () => {
    const page = await openDemo(browsing);
    await isSaved(page);
    const { version } = await autosaved(browsing);
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.getByText(/The server does not answer/u).waitFor();
    await page.context().setOffline(false);
    await page.getByText(/The server does not answer/u).waitFor({ state: 'detached' });
    await expect.poll(async () => (await autosaved(browsing)).version).toBeGreaterThan(version);
  });

  test('a write whose answer was lost is no conflict with oneself', async () => {
    const page = await openDemo(browsing);
    await isSaved(page);
    const { version } = await autosaved(browsing);
    const chart = /\/charts\/Autosave$/u;
    await page.route(chart, async (route) => {
      if (route.request().method() === 'PUT') await route.fetch();
      await route.abort();
    });
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(async () => (await autosaved(browsing)).version).toBeGreaterThan(version);
    await page.unroute(chart);
    await page.getByRole('button', { name: 'Zoom out' }).click();
    await isSaved(page);
    expect((await autosaved(browsing)).version).toBeGreaterThan(version + 1);
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  test('in dark colours nothing loses its contrast', async () => {
    const page = await openDemo(browsing, { colorScheme: 'dark' });
    await find(page, 'Petra Ker', 'Petra Kern');
    // A colour by theme that the build lost is transparent.
    const background = () =>
      page.evaluate<string>(
        'getComputedStyle(document.querySelector("[aria-current=page]")).backgroundColor',
      );
    const [dark, none] = [await background(), 'rgba(0, 0, 0, 0)'];
    await page.emulateMedia({ colorScheme: 'light' });
    await expect.poll(background).not.toBe(dark);
    expect([dark, await background()]).not.toContain(none);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await accessFaults(page)).toEqual([]);
    await picture(page, 'explore-dark');
  });

  test('a browser that is not signed in learns how to get in', async () => {
    const page = await browsing.open();
    await page.context().clearCookies();
    await page.reload();
    await page.getByRole('heading', { name: 'You are not signed in' }).waitFor();
    await page.getByText('vinculum sign-in').waitFor();
    expect(await accessFaults(page)).toEqual([]);
  });
});
