import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LINK_KINDS, type LinkKind } from '../../contract/link.js';
import { analysisParametersSchema, type AnalysisParameters } from '../../contract/results.js';
import { packageRoot } from '../../package-root.js';

const LEFT_OUT: readonly LinkKind[] = [
  'crosses',
  'approves',
  'attends',
  'located_at',
  'travels_to',
  'advertises',
  'books',
  'uses_vehicle',
  'other',
];

/** Name of the demo case. */
export const DEMO_CASE = 'Operation Lantern (demo)';

/**
 * How the demo case is analysed: people and companies over their ties, calls and payments. Crossings
 * and permits are left out, since everybody who passes one border post is not one group.
 */
export const DEMO_PARAMETERS: AnalysisParameters = analysisParametersSchema.parse({
  projection: 'actors',
  linkKinds: LINK_KINDS.filter((kind) => !LEFT_OUT.includes(kind)),
});

/** Analyses that the page shows: positions of people, and groups of everything that is drawn. */
export const DEMO_ANALYSES: readonly AnalysisParameters[] = [
  DEMO_PARAMETERS,
  analysisParametersSchema.parse({ projection: 'links' }),
];

/** The files of the demo case, every person and number in them invented. */
export function listDemoFiles(): string[] {
  const folder = join(packageRoot, 'server', 'demo', 'case');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.csv'))
    .sort()
    .map((name) => join(folder, name));
}
