import { describe, expect, test } from 'vitest';
import {
  reduceDraft,
  requestFiles,
  withEntry,
  withText,
} from '../../../../client/state/import-draft.js';

const added = reduceDraft([], {
  type: 'add',
  files: [
    { key: 'f1', name: 'people.csv', bytes: 10 },
    { key: 'f2', name: 'calls.csv', bytes: 20 },
  ],
});
const upload = (id: string) => ({ id, fileName: id, bytes: 1, sha256: '' });

describe('files on their way into an import', () => {
  test('an import can be asked for once every file is sent', () => {
    expect(requestFiles(added)).toBeNull();
    const one = reduceDraft(added, { type: 'sent', key: 'f1', upload: upload('u1') });
    expect(requestFiles(one)).toBeNull();
    const both = reduceDraft(one, { type: 'sent', key: 'f2', upload: upload('u2') });
    const chosen = reduceDraft(both, { type: 'options', key: 'f2', options: { as: 'calls' } });
    expect(requestFiles(chosen)).toEqual([
      { upload: 'u1', options: {} },
      { upload: 'u2', options: { as: 'calls' } },
    ]);
  });

  test('a file that could not be sent holds the import up until it is left out', () => {
    const failed = reduceDraft(
      reduceDraft(added, { type: 'sent', key: 'f1', upload: upload('u1') }),
      { type: 'failed', key: 'f2', reason: 'too large' },
    );
    expect(requestFiles(failed)).toBeNull();
    expect(requestFiles(reduceDraft(failed, { type: 'remove', key: 'f2' }))).toHaveLength(1);
    expect(requestFiles(reduceDraft(failed, { type: 'clear' }))).toBeNull();
  });

  test('an emptied field leaves no trace in the options', () => {
    const mapped = withEntry({ as: 'calls' }, 'map', 'from', 'A number');
    expect(mapped).toEqual({ as: 'calls', map: { from: 'A number' } });
    expect(withEntry(mapped, 'map', 'from', '')).toEqual({ as: 'calls' });
    expect(withText(withText({}, 'delimiter', ';'), 'delimiter', '')).toEqual({});
  });
});
