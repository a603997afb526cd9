import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../server/config.js';

const NEO4J_URI = 'bolt://localhost:7687';
const folder = mkdtempSync(join(tmpdir(), 'vinculum-config-'));

function secret(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function passwordOf(environment: NodeJS.ProcessEnv): string | undefined {
  return readConfig({ NEO4J_URI, ...environment }).neo4j?.password;
}

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the password of Neo4j', () => {
  test('comes from the environment, or from a file', () => {
    expect(passwordOf({})).toBe('');
    expect(passwordOf({ NEO4J_PASSWORD: 'apple' })).toBe('apple');
    expect(passwordOf({ NEO4J_PASSWORD_FILE: secret('one', 'pear') })).toBe('pear');
  });

  test.each(['pear\n', 'pear\r\n'])('the line end of a file is no part of it: %j', (content) => {
    expect(passwordOf({ NEO4J_PASSWORD_FILE: secret('line', content) })).toBe('pear');
  });

  test('spaces are part of it', () => {
    expect(passwordOf({ NEO4J_PASSWORD_FILE: secret('spaces', ' a b \n') })).toBe(' a b ');
  });

  test.each([
    ['is missing', join(folder, 'nowhere'), /nowhere cannot be read \(ENOENT\)$/u],
    ['is a folder', folder, /cannot be read \(EISDIR\)$/u],
    ['is empty', secret('empty', '\n'), /empty is empty$/u],
    ['holds two lines', secret('two', 'hush\nhush2\n'), /two holds more than one line$/u],
  ])('a file that %s is refused, unquoted', (_title, path, sentence) => {
    const read = () => passwordOf({ NEO4J_PASSWORD_FILE: path });
    expect(read).toThrow(/^NEO4J_PASSWORD_FILE: /u);
    expect(read).toThrow(sentence);
    expect(read).not.toThrow(/hush/u);
  });

  test('given twice is refused', () => {
    const file = secret('both', 'pear');
    expect(() => passwordOf({ NEO4J_PASSWORD: 'apple', NEO4J_PASSWORD_FILE: file })).toThrow(
      /^NEO4J_PASSWORD and NEO4J_PASSWORD_FILE are both set: use one$/u,
    );
  });

  test('is not read where Neo4j is not used', () => {
    expect(readConfig({ NEO4J_PASSWORD_FILE: join(folder, 'nowhere') }).neo4j).toBeNull();
  });
});
