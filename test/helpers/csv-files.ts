import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EntityKind } from '../../server/contract/entity.js';
import type { ImportReport } from '../../server/contract/import-report.js';
import type { Caller } from '../../server/disclosure/open-case.js';
import { importFiles } from '../../server/features/import/use-case.js';

/** Imports texts as the files of the names given, from a folder that is gone afterwards. */
export async function importTexts(
  caller: Caller,
  caseName: string,
  texts: Readonly<Record<string, string>>,
  { createMissing, dryRun = false }: { createMissing?: EntityKind; dryRun?: boolean } = {},
): Promise<ImportReport> {
  const folder = mkdtempSync(join(tmpdir(), 'vinculum-csv-'));
  try {
    const files = Object.entries(texts).map(([name, text]) => {
      const path = join(folder, name);
      writeFileSync(path, text);
      return { path, options: {} };
    });
    return await importFiles(caller, {
      caseName,
      files,
      dryRun,
      rejectsPath: null,
      ...(createMissing && { createMissing }),
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
