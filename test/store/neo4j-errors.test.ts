import { expect, describe, inject, test } from 'vitest';
import { openStore } from '../../server/open-store.js';

const connection = inject('neo4j');

describe('a Neo4j that cannot be reached', () => {
  test('is named, with what to do', async () => {
    const nowhere = { uri: 'bolt://127.0.0.1:1', user: 'neo4j', password: 'x' };
    await expect(openStore(nowhere, '')).rejects.toMatchObject({
      code: 'store_unreachable',
      message: expect.stringMatching(/bolt:\/\/127\.0\.0\.1:1 does not answer.*start the server/u),
    });
  });

  test.skipIf(connection === null)(
    'for a wrong password neither, and the password stays unsaid',
    async () => {
      const wrong = { ...connection!, password: 'not-the-password' };
      const opening = openStore(wrong, '');
      await expect(opening).rejects.toMatchObject({
        code: 'store_unreachable',
        message: expect.stringMatching(/refused the sign-in.*NEO4J_PASSWORD/u),
      });
      await expect(opening).rejects.not.toMatchObject({
        message: expect.stringContaining('not-the-password'),
      });
    },
  );
});
