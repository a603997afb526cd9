import { expect, test } from 'vitest';
import type { ImportReport } from '../../server/contract/import-report.js';
import { demoPaths } from '../helpers/demo-files.js';
import { newSharedProcessWorkspace, type Workspace } from './run-vinculum.js';

function writeFiles(at: Workspace): string[] {
  return [
    at.write('people.csv', 'id,name,birth_date\nP1,Ann,1990\nP2,Bob,\nP1,Anne,1991\n,Nobody,\n'),
    at.write('phones.csv', 'id,number,holder\nH1,+44 7700 900001,P1\nH1,+44 7700 900001,P2\n'),
    at.write(
      'calls.csv',
      'id,from,to,at\nC1,H1,H9,2024\nC1,H1,H9,2024\n,H1,H9,2024-02\n,H1,H9,2024-02\nC2,H1,H1,x\n',
    ),
  ];
}

/** What a report counts, without what differs from run to run. */
function counts({ dryRun: _dryRun, durationMs: _ms, rejectsFile: _file, ...rest }: ImportReport) {
  return rest;
}

async function state(at: Workspace): Promise<unknown> {
  return [await at.json('cases'), await at.json('audit', 'verify')];
}

test('writes nothing, and counts what the import that follows does', async () => {
  const at = newSharedProcessWorkspace();
  const args = ['import', ...writeFiles(at), '--case', 'A', '--create-missing', 'phone'];

  const dry = await at.json<ImportReport>(...args, '--dry-run');
  expect(dry.dryRun).toBe(true);
  const listed = at.read('rejects.csv');
  expect(await state(at)).toEqual([{ cases: [] }, expect.objectContaining({ entries: 0 })]);
  const real = await at.json<ImportReport>(...args);
  expect(counts(dry)).toEqual(counts(real));
  expect(at.read('rejects.csv')).toBe(listed);

  const before = await state(at);
  const again = await at.json<ImportReport>(...args, '--dry-run');
  expect(await state(at)).toEqual(before);
  const repeated = await at.json<ImportReport>(...args);
  expect(counts(again)).toEqual(counts(repeated));
  expect(repeated.entities.created + repeated.links.created).toBe(0);
});

test('of the demo case counts what the import does, and says that nothing was written', async () => {
  const at = newSharedProcessWorkspace();
  const args = ['import', ...demoPaths(), '--case', 'Demo'];
  const dry = await at.json<ImportReport>(...args, '--dry-run');
  const text = await at.print(...args, '--dry-run');
  expect(text).toMatch(/^Dry run, nothing was written to "Demo": 7,589 rows of 22 files in /u);
  expect(await at.json('cases')).toEqual({ cases: [] });
  const real = await at.json<ImportReport>(...args);
  expect(dry).toMatchObject({ entities: real.entities, links: real.links, rejectedRows: 0 });
});
