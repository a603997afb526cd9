import { describe, expect, test } from 'vitest';
import { parseFileArgument } from '../../../server/ingest/parse-file-argument.js';

const nothing = (): boolean => false;

describe('parseFileArgument', () => {
  test('takes the kind from a prefix, in any case', () => {
    expect(parseFileArgument('calls:export.csv', nothing)).toEqual({
      path: 'export.csv',
      as: 'calls',
    });
    expect(parseFileArgument('Calls:C:\\data\\x.csv', nothing)).toEqual({
      path: 'C:\\data\\x.csv',
      as: 'calls',
    });
  });

  test('leaves paths alone: without colon, with a drive letter, with a folder before the colon', () => {
    for (const path of ['people.csv', 'C:\\data\\people.csv', './a:b/people.csv', 'calls:']) {
      expect(parseFileArgument(path, nothing)).toEqual({ path });
    }
  });

  test('leaves a path alone that exists as it stands', () => {
    expect(parseFileArgument('calls:export.csv', () => true)).toEqual({ path: 'calls:export.csv' });
  });

  test('refuses a prefix that is no kind, and lists the kinds', () => {
    expect(() => parseFileArgument('phonecalls:export.csv', nothing)).toThrow(
      /"phonecalls" is no kind of file. Kinds: people, roles,.*coverage/u,
    );
  });
});
