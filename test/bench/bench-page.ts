import { type Browser, chromium, type CDPSession, type Page } from 'playwright-core';
import { type TraceEvent, type ThreadFigures, readTrace } from './read-trace.js';

/** Software drawing, and no word to anybody outside. */
const ARGUMENTS = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What the page itself saw of long tasks, ms by the clock. */
const OBSERVE = `
  window.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.longTasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
`;

export interface PhaseFigures extends ThreadFigures {
  readonly seconds: number;
  /** Longest task as `PerformanceObserver` tells it: by the clock, drawing included. */
  readonly longestObservedMs: number;
}

/** A signed-in page in Chromium whose main thread is watched. */
export class BenchPage {
  private constructor(
    private readonly browser: Browser,
    readonly page: Page,
    private readonly session: CDPSession,
  ) {}

  /** `cookie`: the session, as a request names it. */
  static async open(url: string, cookie: string): Promise<BenchPage> {
    const executablePath = process.env['VINCULUM_CHROMIUM'] ?? '/usr/bin/chromium';
    const browser = await chromium.launch({ executablePath, args: ARGUMENTS });
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    await page.addInitScript(OBSERVE);
    const [name = '', value = ''] = cookie.split('=');
    await page.context().addCookies([{ name, value, url }]);
    return new BenchPage(browser, page, await page.context().newCDPSession(page));
  }

  /** Does the work, and tells what the main thread did meanwhile. */
  async measure(work: (page: Page) => Promise<unknown>): Promise<PhaseFigures> {
    const events: TraceEvent[] = [];
    const collect = ({ value }: { value: unknown[] }) => events.push(...(value as TraceEvent[]));
    this.session.on('Tracing.dataCollected', collect);
    await this.page.evaluate('window.longTasks = []');
    await this.session.send('Tracing.start', {
      transferMode: 'ReportEvents',
      traceConfig: {
        includedCategories: ['toplevel', 'devtools.timeline', 'blink.user_timing', '__metadata'],
      },
    });
    const begin = performance.now();
    await work(this.page);
    const seconds = (performance.now() - begin) / 1_000;
    const ended = new Promise<void>((resolve) => {
      this.session.once('Tracing.tracingComplete', () => resolve());
    });
    await this.session.send('Tracing.end');
    await ended;
    this.session.off('Tracing.dataCollected', collect);
    const observed = await this.page.evaluate<number[]>('window.longTasks');
    return { ...readTrace(events), seconds, longestObservedMs: Math.max(0, ...observed) };
  }

  async close(): Promise<void> {
    await this.browser.close();
  }
}
