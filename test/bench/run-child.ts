import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const reportPeak = new URL('report-peak.js', import.meta.url).href;

export interface ChildOutcome {
  readonly output: string;
  /** Peak of resident memory. */
  readonly peakMb: number;
}

/** Runs a script with Node in a process of its own. @throws where it fails. */
export async function runChild(
  script: URL,
  parameters: readonly string[],
  environment: NodeJS.ProcessEnv = process.env,
): Promise<ChildOutcome> {
  const child = spawn(
    process.execPath,
    ['--import', reportPeak, fileURLToPath(script), ...parameters],
    { env: environment, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] },
  );
  const [[code], output, errors, peakKb] = await Promise.all([
    once(child, 'close') as Promise<[number | null]>,
    text(child.stdout!),
    text(child.stderr!),
    text(child.stdio[3] as Readable),
  ]);
  if (code !== 0) throw new Error(`${script.pathname} ended with ${String(code)}: ${errors}`);
  return { output, peakMb: Number(peakKb) / 1_024 };
}
