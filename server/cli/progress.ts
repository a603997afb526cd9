import { formatNumber } from './print.js';

/** Milliseconds between two progress lines, on a terminal and in a log. */
const TERMINAL_MS = 200;
const LOG_MS = 5_000;

/** Where long work stands: what is done of the whole (0 to 1), and a rate in words. */
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
  private readonly terminal = process.stderr.isTTY;
  private lastMs = this.startedMs;
  private width = 0;

  show({ label, fraction, rows }: Standing): void {
    const nowMs = performance.now();
    if (nowMs - this.lastMs < (this.terminal ? TERMINAL_MS : LOG_MS)) return;
    this.lastMs = nowMs;
    const seconds = (nowMs - this.startedMs) / 1_000;
    const parts = [label, `${Math.min(100, Math.round(fraction * 100))} %`];
    if (rows !== undefined) {
      parts.push(
        `${formatNumber(rows)} rows`,
        `${formatNumber(Math.round(rows / seconds))} rows/s`,
      );
    }
    if (fraction > 0.01)
      parts.push(`${formatDuration((seconds * (1 - fraction)) / fraction)} left`);
    this.write(parts.join(' · '));
  }

  private write(line: string): void {
    if (!this.terminal) {
      process.stderr.write(`${line}\n`);
      return;
    }
    process.stderr.write(`\r${line.padEnd(this.width)}`);
    this.width = line.length;
  }

  /** Clears the line, so that what follows begins on its own. */
  end(): void {
    if (this.terminal && this.width > 0) process.stderr.write(`\r${' '.repeat(this.width)}\r`);
  }
}
