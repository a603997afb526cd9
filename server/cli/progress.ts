import { formatCount, formatNumber, shorten } from './print.js';
import type { Terminal } from './terminal.js';

/** Milliseconds between two progress lines, on a terminal and in a log. */
const TERMINAL_MS = 200;
const LOG_MS = 2_000;

const LABEL_LENGTH = 40;

/** Where long work stands: what is done of the whole (0 to 1), and the rows that make the rate. */
export interface Standing {
  readonly label: string;
  readonly fraction: number;
  readonly rows?: number;
}

function formatDuration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  return `${Math.round(seconds / 60)} min`;
}

/**
 * Progress on standard error: one line rewritten on a terminal, a line now and then in a log, with
 * rate and time left. Nothing is written before the first interval, so quick work stays quiet.
 */
export class ProgressLine {
  private readonly startedMs = performance.now();
  private lastMs = this.startedMs;
  private width = 0;

  constructor(private readonly terminal: Terminal) {}

  show({ label, fraction, rows }: Standing): void {
    const nowMs = performance.now();
    if (nowMs - this.lastMs < (this.terminal.screenColumns === undefined ? LOG_MS : TERMINAL_MS))
      return;
    this.lastMs = nowMs;
    const seconds = (nowMs - this.startedMs) / 1_000;
    const parts = [shorten(label, LABEL_LENGTH), `${Math.min(100, Math.round(fraction * 100))} %`];
    if (rows !== undefined) {
      parts.push(formatCount(rows, 'row'), `${formatNumber(Math.round(rows / seconds))} rows/s`);
    }
    if (fraction > 0.01 && fraction < 1) {
      parts.push(`${formatDuration((seconds * (1 - fraction)) / fraction)} left`);
    }
    this.write(parts.join(' · '));
  }

  /** Writes a sentence that stays. */
  say(sentence: string): void {
    this.end();
    this.width = 0;
    this.terminal.stderr.write(`${sentence}\n`);
  }

  private write(line: string): void {
    const { stderr, screenColumns } = this.terminal;
    if (screenColumns === undefined) {
      stderr.write(`${line}\n`);
      return;
    }
    // A line that the terminal breaks in two cannot be rewritten.
    const text = line.slice(0, screenColumns - 1);
    stderr.write(`\r${text.padEnd(this.width)}`);
    this.width = text.length;
  }

  /** Clears the line, so that what follows begins on its own. */
  end(): void {
    if (this.width > 0) this.terminal.stderr.write(`\r${' '.repeat(this.width)}\r`);
  }
}
