import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { accessFaults, browse, hasChromium, picture } from './chromium.js';
import { find, openDemo } from './explore-steps.js';

const roomBar = (page: Page) => page.getByRole('navigation', { name: 'Rooms' });

/** Goes through every room of a case, and leaves each the time to fetch what it shows. */
async function eachRoom(page: Page, look: (room: string) => Promise<void>): Promise<void> {
  const rooms = await roomBar(page).getByRole('link').allTextContents();
  expect(rooms.length).toBeGreaterThan(9);
  // The graph comes last, where the tests go on.
  for (const room of [...rooms.slice(1), rooms[0] ?? '']) {
    await roomBar(page).getByRole('link', { name: room, exact: true }).click();
    await page.waitForTimeout(500);
    await look(room);
  }
}

/** Elements that stand outside their window without a way to scroll them into sight. */
const UNREACHABLE = `() => {
  const out = [];
  for (const each of document.querySelectorAll('button, a[href], input, [tabindex="0"]')) {
    if (!each.checkVisibility({ visibilityProperty: true }) || each.closest('[inert]')) continue;
    each.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    const { left, top, right, bottom, width, height } = each.getBoundingClientRect();
    if (width === 0 || height === 0) continue;
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) {
      out.push(each.getAttribute('aria-label') ?? each.textContent.slice(0, 40));
    }
  }
  return out;
}`;

/** The focused element, where it looks the same without the focus. */
const UNSEEN_FOCUS = `async () => {
  const each = document.activeElement;
  if (!each || each === document.body) return null;
  const marks = [each, each.parentElement, each.nextElementSibling].filter(Boolean);
  const look = async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return JSON.stringify(marks.map((mark) => {
      const { outline, borderColor, boxShadow } = getComputedStyle(mark);
      return [outline, borderColor, boxShadow];
    }));
  };
  const focused = await look();
  each.blur();
  const blurred = await look();
  each.focus();
  return focused === blurred ? each.outerHTML.slice(0, 120) : null;
}`;

function unreachable(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`(${UNREACHABLE})()`);
}

describe.skipIf(!hasChromium)('the page for everyone', () => {
  const browsing = browse();

  test('the tour begins by itself once, by keyboard, and can be begun again', async () => {
    const page = await openDemo(browsing, { showsTour: true });
    const tour = page.locator('.driver-popover');
    await tour.getByText('The graph', { exact: true }).waitFor();
    expect(await accessFaults(page)).toEqual([]);
    await picture(page, 'tour');
    const stops = 7;
    for (let stop = 1; stop <= stops; stop += 1) {
      const here = tour.getByText(`${stop} of ${stops}`);
      await here.waitFor();
      // A key that comes while a step is being shown is not taken.
      const left = async () => {
        if ((await here.count()) > 0) await page.keyboard.press('ArrowRight');
        return (await here.count()) === 0;
      };
      await expect.poll(left, { interval: 1_500, timeout: 60_000 }).toBe(true);
    }
    await expect.poll(() => tour.count()).toBe(0);
    await page.reload();
    await page.getByRole('region', { name: 'Graph', exact: true }).waitFor();
    await page.waitForTimeout(1_500);
    expect(await tour.count()).toBe(0);
    await page.getByRole('button', { name: 'Help' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Show me around' }).press('Enter');
    await tour.getByText('1 of 7').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => tour.count()).toBe(0);
  });

  test('every measure says in one sentence what it means, and who defined it', async () => {
    const page = await openDemo(browsing);
    await page.getByRole('link', { name: 'Positions' }).click();
    const help = page.getByRole('button', { name: 'What is Betweenness?' }).first();
    await help.focus();
    await page.keyboard.press('Enter');
    const sentence = page.getByRole('dialog', { name: 'What is Betweenness?' });
    await sentence.getByText(/shortest paths pass through an entity/u).waitFor();
    await sentence.getByText(/Freeman 1977/u).waitFor();
    expect(await accessFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    const focused = 'document.activeElement.getAttribute("aria-label")';
    await expect.poll(() => page.evaluate(focused)).toBe('What is Betweenness?');

    // Beside every field in which one is chosen.
    await page.getByRole('link', { name: 'What if' }).click();
    const whatIf = page.getByRole('complementary', { name: 'What if' });
    await whatIf.getByRole('button', { name: 'What is Betweenness?' }).waitFor();
    await page.getByRole('link', { name: 'Explore' }).click();
    await page.getByRole('combobox', { name: 'Size' }).click();
    await page.getByRole('option', { name: 'Size: core number' }).click();
    const filters = page.getByRole('complementary', { name: 'Explore' });
    await filters.getByRole('button', { name: 'What is Core number?' }).waitFor();

    await page.getByRole('button', { name: 'Help' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Measures' }).press('Enter');
    const all = page.getByRole('dialog', { name: 'Measures' });
    await all.getByRole('rowheader', { name: /^PageRank/u }).waitFor();
    expect(await all.getByRole('row').count()).toBeGreaterThan(20);
    expect(await accessFaults(page)).toEqual([]);
    await picture(page, 'measures');
  });

  test('the language is chosen, said to the browser, and remembered', async () => {
    const page = await browsing.open();
    await page.getByRole('button', { name: 'Language' }).click();
    await page.getByRole('menuitem', { name: 'Español' }).click();
    await page.getByRole('heading', { name: 'Casos', level: 1 }).waitFor();
    const said = () => page.locator('html').getAttribute('lang');
    await expect.poll(said).toBe('es');
    await page.reload();
    await page.getByRole('button', { name: 'Abrir el caso de demostración' }).click();
    await page.getByText(/^Se muestran \d+ de \d+ entidades · todos los vínculos/u).waitFor();
    await page.getByRole('checkbox', { name: 'Teléfonos', exact: true }).uncheck();
    await page.getByText(/entidades · solo algunos tipos de entidad/u).waitFor();
    await page.getByRole('button', { name: 'Deshacer «Filtrar teléfonos»' }).click();
    await page.getByRole('button', { name: 'Órdenes' }).click();
    await page.getByRole('textbox', { name: 'Buscar una orden' }).fill('disponer jerarquía');
    await page.getByRole('option', { name: 'Disponer: jerarquía' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Fuentes' }).click();
    await page.getByRole('columnheader', { name: 'Fechas que contiene' }).waitFor();
    await page.getByRole('heading', { name: 'Quién fue observado y cuándo' }).waitFor();
    expect(await accessFaults(page)).toEqual([]);
    await picture(page, 'spanish');
    await page.getByRole('button', { name: 'Idioma' }).click();
    await page.getByRole('menuitem', { name: 'English' }).click();
    await page.getByRole('columnheader', { name: 'Times in it' }).waitFor();
    await expect.poll(said).toBe('en');
  });

  test('every room and dialog is free of serious faults, in the dark too', async () => {
    const page = await openDemo(browsing, { colorScheme: 'dark' });
    await find(page, 'Dornhackl Ingr', 'Ingrid Dornhackl');
    await eachRoom(page, async (room) => {
      expect([room, await accessFaults(page)]).toEqual([room, []]);
    });
    await page.getByRole('button', { name: /^Charts/u }).click();
    await page.getByRole('menu').waitFor();
    expect(await accessFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'why not all?' }).click();
    await page.getByRole('button', { name: /^Draw all 1,208/u }).waitFor();
    expect(await accessFaults(page)).toEqual([]);
    await page.goto(new URL('/', page.url()).href);
    await page.getByRole('button', { name: /^Delete / }).click();
    await page.getByRole('dialog').waitFor();
    expect(await accessFaults(page)).toEqual([]);
  });

  test('nothing is out of reach at 200 % zoom', async () => {
    const page = await openDemo(browsing, {
      screen: { viewport: { width: 640, height: 360 }, deviceScaleFactor: 2 },
    });
    expect(await unreachable(page)).toEqual([]);
    const isWide = 'document.documentElement.scrollWidth > innerWidth';
    expect(await page.evaluate(isWide)).toBe(false);
    await picture(page, 'zoomed');
    await page.getByRole('button', { name: 'Show the left panel' }).click();
    await page.getByRole('checkbox', { name: 'Phones', exact: true }).uncheck();
    await page.getByRole('button', { name: 'Undo “Filter phones”' }).waitFor();
    await eachRoom(page, async (room) => {
      expect([room, await unreachable(page)]).toEqual([room, []]);
      expect([room, await page.evaluate(isWide)]).toEqual([room, false]);
    });
    expect(await accessFaults(page)).toEqual([]);
    await page.goto(new URL('/', page.url()).href);
    await page.getByRole('button', { name: /^Delete / }).waitFor();
    expect(await unreachable(page)).toEqual([]);
  });

  test('what has the focus can be seen', async () => {
    const page = await openDemo(browsing);
    await page.getByRole('button', { name: 'Help' }).focus();
    const unseen: string[] = [];
    for (let step = 0; step < 30; step += 1) {
      await page.keyboard.press('Tab');
      const found = await page.evaluate<string | null>(`(${UNSEEN_FOCUS})()`);
      if (found !== null) unseen.push(found);
    }
    expect(unseen).toEqual([]);
  });
});
