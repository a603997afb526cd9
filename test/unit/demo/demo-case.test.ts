import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { buildDemoCase } from '../../../server/demo/demo-case.js';
import { packageRoot } from '../../../server/package-root.js';

const folder = join(packageRoot, 'server', 'demo', 'case');

interface Row {
  readonly number?: string;
}

function readRows(name: string): Row[] {
  return parse(readFileSync(join(folder, name)), { columns: true });
}

describe('the demo case', () => {
  test('is what its generator writes, byte for byte', () => {
    const built = buildDemoCase();
    const kept = readdirSync(folder).filter((name) => name !== 'README.md');
    expect([...built.keys()].sort()).toEqual(kept.sort());
    for (const [name, text] of built) {
      expect(readFileSync(join(folder, name), 'utf8'), name).toBe(text);
    }
  });

  test('has only phone numbers that regulators keep for fiction', () => {
    const fiction = [
      /^\+447700900\d{3}$/u,
      /^\+3363998\d{4}$/u,
      /^\+493023125\d{3}$/u,
      /^\+1(202|312|415|617)55501\d{2}$/u,
    ];
    for (const { number = '' } of readRows('phones.csv')) {
      const digits = number.replace(/[ ()-]/gu, '');
      expect(
        fiction.some((range) => range.test(digits)),
        number,
      ).toBe(true);
    }
  });

  test('has IBANs with right check digits', () => {
    const ibans = readRows('accounts.csv').map(({ number = '' }) => number.replaceAll(' ', ''));
    expect(ibans.length).toBe(120);
    for (const iban of ibans) {
      const moved = `${iban.slice(4)}${iban.slice(0, 4)}`;
      const digits = moved.replace(/[A-Z]/gu, (letter) => String(letter.charCodeAt(0) - 55));
      expect(BigInt(digits) % 97n, iban).toBe(1n);
    }
  });
});
