import { describe, expect, test } from 'vitest';
import { PROTECTED_CASE, SECRETS } from './hostile-case.js';
import { exportCsv, exportText } from './run-export.js';

async function exportAs(format: 'json' | 'graphml' | 'gexf' | 'csv'): Promise<string> {
  if (format !== 'csv') return exportText(PROTECTED_CASE, format);
  return Object.values(await exportCsv(PROTECTED_CASE)).join('\n');
}

describe.each(['json', 'graphml', 'gexf', 'csv'] as const)('a victim in %s', (format) => {
  test.each(SECRETS)('"%s" shows nowhere', async (secret) => {
    expect((await exportAs(format)).toLowerCase()).not.toContain(secret);
  });

  test('a derived id of a protected call, which could be guessed back, is replaced', async () => {
    const text = await exportAs(format);
    expect(text).not.toContain('0123456789abcdef');
    expect(text).toMatch(/masked-[\w-]{16}/u);
  });

  test('the pseudonym, the other end and what is plain stay', async () => {
    const text = await exportAs(format);
    expect(text).toContain('protected-7K2M9Q');
    expect(text).toContain('Protected person 7K2M9Q');
    expect(text).toContain('Ion Rusu');
    expect(text).toContain('MD');
  });
});
