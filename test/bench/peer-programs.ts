import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { packageRoot } from '../../server/package-root.js';
import type { AnalysisWork, WorkFigures } from './analysis-work.js';

export type PeerProgram = 'igraph' | 'networkit';

export interface PeerFigures extends WorkFigures {
  /** Peak of resident memory, of Python and the list of links too. */
  readonly peakMb: number;
}

const SCRIPT = join(packageRoot, 'test/bench/analyse-graph.py');

/** The version of a program that Python can load; null, with a line that says so, where it cannot. */
export function findPeer(program: PeerProgram): string | null {
  const question = `import ${program}; print(${program}.__version__)`;
  try {
    const stdio = ['ignore', 'pipe', 'ignore'] as ['ignore', 'pipe', 'ignore'];
    return execFileSync('python3', ['-c', question], { encoding: 'utf8', stdio }).trim();
  } catch {
    console.log(`${program} left out: python3 cannot import it (pip install ${program}).`);
    return null;
  }
}

export function runPeer(
  program: PeerProgram,
  work: AnalysisWork,
  path: string,
  order: number,
): PeerFigures {
  const output = execFileSync('python3', [SCRIPT, program, work, path, String(order)], {
    encoding: 'utf8',
  });
  return JSON.parse(output.trim().split('\n').at(-1) ?? '') as PeerFigures;
}
