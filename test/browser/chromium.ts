import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Locator,
  type Page,
} from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { Served } from '../http/serve.js';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const executablePath = process.env['VINCULUM_CHROMIUM'] ?? '/usr/bin/chromium';

/** Without a browser the tests are skipped, except where nobody would see that. */
export const hasChromium = existsSync(executablePath) || process.env.CI === 'true';
if (!hasChromium) console.warn(`Browser tests skipped: there is no ${executablePath}.`);

/** Software drawing, and no word to anybody outside. */
const ARGUMENTS = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  // Layers are put together without the software GL, which takes most of the time for that alone.
  '--disable-gpu-compositing',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface OpenOptions {
  /** The tour would lie over what a test is about. */
  readonly showsTour?: boolean;
  readonly colorScheme?: 'light' | 'dark';
  /** Each frame of a moving camera is drawn by the processor: only tests of motion ask for it. */
  readonly moves?: boolean;
  /** A window of another size, in a profile of its own. */
  readonly screen?: Pick<BrowserContextOptions, 'viewport' | 'deviceScaleFactor'>;
  /** Where the page opens, by a browser that has signed in before; absent = by the sign-in link. */
  readonly path?: string;
}

export interface Browsing {
  readonly at: Served;
  /** A signed-in page; what it complained about, or asked of others, fails the test at its end. */
  open(options?: OpenOptions): Promise<Page>;
}

/** What the page complains about, and whom it asks outside of its own server. */
function listen(page: Page, origin: string, complaints: string[]): void {
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(?:data|blob|about):/u.test(url)) {
      complaints.push(`asked outside for ${url}`);
    }
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    const text = message.text();
    // Chromium reports each refused or lost request by itself.
    const isOfNetwork = text.startsWith('Failed to load resource');
    if (message.type() === 'error' && !isOfNetwork) complaints.push(text);
  });
}

/** Leaves nothing in a profile that the next test could see, but what makes pages open faster. */
async function forget(context: BrowserContext): Promise<void> {
  await context.setOffline(false);
  for (const page of context.pages()) {
    if (page.url().startsWith('http')) {
      await page.evaluate('localStorage.clear(); sessionStorage.clear()');
    }
    await page.close();
  }
  await context.clearCookies();
}

/** A server with the built page and a browser, while the tests of a file run; `prepare` fills it. */
export function browse(
  prepare: (at: Served) => Promise<void> = () => Promise.resolve(),
  patienceMs = 180_000,
): Browsing {
  let served: Served | undefined;
  let browser: Browser | undefined;
  // One profile for most tests of a file: what it has read and compiled once it need not again.
  let usual: BrowserContext | undefined;
  const complaints: string[] = [];

  async function newProfile(launched: Browser, options: BrowserContextOptions, showsTour: boolean) {
    const context = await launched.newContext({
      viewport: { width: 1280, height: 720 },
      ...options,
    });
    if (!showsTour) await context.addInitScript("localStorage.setItem('vinculum-tour', 'seen')");
    return context;
  }

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: ARGUMENTS });
    served = await Served.start({ clientFolder: join(repository, 'dist', 'client') });
    await prepare(served);
  }, patienceMs);
  afterEach(async () => {
    for (const context of browser?.contexts() ?? []) {
      if (context === usual) await forget(context);
      else await context.close();
    }
    expect(complaints.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });
  return {
    get at() {
      if (!served) throw new Error('the server has not started');
      return served;
    },
    async open({ showsTour = false, colorScheme = 'light', moves = false, screen, path } = {}) {
      if (!browser || !served) throw new Error('the browser has not started');
      const isUsual = !showsTour && !screen;
      const context = isUsual
        ? (usual ??= await newProfile(browser, {}, false))
        : await newProfile(browser, screen ?? {}, showsTour);
      const page = await context.newPage();
      await page.emulateMedia({ colorScheme, reducedMotion: moves ? 'no-preference' : 'reduce' });
      listen(page, new URL(served.url).origin, complaints);
      if (path === undefined) await page.goto(served.running.signInLink());
      else {
        const [name = '', value = ''] = served.cookie.split('=');
        await context.addCookies([{ name, value, url: served.url }]);
        await page.goto(served.url + path);
      }
      return page;
    },
  };
}

/** Serious and critical findings of axe on the page as it stands. */
export async function accessFaults(page: Page): Promise<string[]> {
  // What is just fading in has not its colours yet; what turns for ever (a loader) is not waited for.
  await expect
    .poll(() =>
      page.evaluate(
        "document.getAnimations().filter(({ playState, effect }) => playState === 'running' && effect.getComputedTiming().endTime !== Infinity).length",
      ),
    )
    .toBe(0);
  // The page has no frames, whose results a second page would put together.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

/** A picture for the documentation, when they are asked for. */
export async function picture(page: Page, name: string): Promise<void> {
  if (process.env['VINCULUM_SCREENSHOTS'] !== '1') return;
  const folder = join(repository, 'docs', 'images');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

/** The picture that a PNG holds, in the page: base64 to what its pixels are read from. */
export const DECODED = `async (base64) => {
  const image = new Image();
  image.src = 'data:image/png;base64,' + base64;
  await image.decode();
  const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  return context;
}`;

/** Counts pixels of a PNG that are not as its first one. */
const INK = `async (base64) => {
  const context = await (${DECODED})(base64);
  const { width, height } = context.canvas;
  const [ground, ...pixels] = new Uint32Array(context.getImageData(0, 0, width, height).data.buffer);
  return pixels.filter((pixel) => pixel !== ground).length;
}`;

/** The element's own pixels, none of them shared with what is beside it. */
export async function wholePixels(element: Locator) {
  const box = await element.boundingBox();
  if (!box) throw new Error('the element is not on the page');
  const [x, y] = [Math.ceil(box.x), Math.ceil(box.y)];
  const [right, bottom] = [Math.floor(box.x + box.width), Math.floor(box.y + box.height)];
  return { x, y, width: right - x, height: bottom - y };
}

/** How many pixels below an element show something: it is taken away while one looks. */
export async function inkBelow(page: Page, element: Locator): Promise<number> {
  const clip = await wholePixels(element);
  const show = (opacity: string) =>
    element.evaluate((each, value) => {
      (each as unknown as { style: { opacity: string } }).style.opacity = value;
    }, opacity);
  await show('0');
  const seen = await page.screenshot({ clip });
  await show('');
  return page.evaluate<number>(`(${INK})(${JSON.stringify(seen.toString('base64'))})`);
}

/** Counts in the page, which reads PNG: two canvases of the same size, pixel by pixel. */
const COMPARE = `async ([one, other]) => {
  const read = async (base64) => {
    const image = new Image();
    image.src = 'data:image/png;base64,' + base64;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    return new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer);
  };
  const [a, b] = [await read(one), await read(other)];
  if (a.length !== b.length) return 1;
  return a.reduce((count, pixel, index) => count + (pixel === b[index] ? 0 : 1), 0) / a.length;
}`;

/** Share of pixels, 0 to 1, that differ between two pictures; kept positions are rounded. */
export async function shareOfOtherPixels(page: Page, one: Buffer, other: Buffer): Promise<number> {
  const pictures = JSON.stringify([one.toString('base64'), other.toString('base64')]);
  return page.evaluate<number>(`(${COMPARE})(${pictures})`);
}
