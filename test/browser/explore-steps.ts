import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Chart } from '../../server/contract/chart.js';
import { DEMO_CASE } from '../helpers/demo-files.js';
import { IN_DEMO } from '../http/serve.js';
import type { Browsing, OpenOptions } from './chromium.js';

/** The line above the graph that says how much of the demo case is drawn. */
export const COUNTS = /^Showing (\d+) of 1,208 entities/u;

/** How many entities are drawn, as the page says. */
export async function drawnCount(page: Page): Promise<number> {
  const text = await page.getByText(COUNTS).textContent();
  return Number(COUNTS.exec(text ?? '')?.[1]);
}

/** The picture of the demo case as it is kept by itself. */
export function autosaved(browsing: Browsing): Promise<Chart> {
  return browsing.at.get<Chart>(`${IN_DEMO}/charts/Autosave`);
}

/** Waits until the picture is kept. */
export async function isSaved(page: Page): Promise<void> {
  // The change is kept after a moment of quiet.
  await page.waitForTimeout(1_000);
  await page.getByRole('button', { name: 'Charts · saved' }).waitFor();
}

/** Goes down an open list by arrow key to an option, and takes it. */
export async function take(page: Page, name: string): Promise<void> {
  const option = page.getByRole('option', { name }).first();
  await option.waitFor();
  const isReached = async () => {
    if ((await option.getAttribute('data-combobox-selected')) === 'true') return true;
    await page.keyboard.press('ArrowDown');
    return false;
  };
  await expect.poll(isReached, { interval: 250 }).toBe(true);
  await page.keyboard.press('Enter');
}

/** Does a command by its words, from wherever the focus is. */
export async function command(page: Page, text: string, title: RegExp | string): Promise<void> {
  await page.keyboard.press('Control+k');
  const field = page.getByRole('textbox', { name: 'Find a command' });
  await field.fill(text);
  await page.getByRole('option', { name: title }).first().waitFor();
  await page.keyboard.press('Enter');
  await field.waitFor({ state: 'detached' });
}

/** Finds an entity by keyboard, and waits until it is selected. */
export async function find(page: Page, text: string, name: string): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.type(text);
  await take(page, name);
  await page.getByRole('heading', { name }).waitFor();
}

/** The demo case on a page of its own, imported where it is not there yet. */
export async function openDemo(browsing: Browsing, options: OpenOptions = {}): Promise<Page> {
  if ((await browsing.at.call('GET', IN_DEMO)).status === 404) await browsing.at.importDemo();
  const path = `/cases/${encodeURIComponent(DEMO_CASE)}`;
  const page = await browsing.open({ ...options, path });
  await page.getByText(COUNTS).waitFor({ timeout: 60_000 });
  return page;
}
