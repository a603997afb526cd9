import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { packageRoot } from '../../server/package-root.js';

const FOLDER = join(packageRoot, 'server', 'demo', 'case');

export const DEMO_CASE = 'Operation Lantern (demo)';

interface Truth {
  readonly functions: Readonly<Record<string, readonly string[]>>;
  readonly network: {
    readonly brokers: readonly { readonly id: string }[];
    readonly overwatchedBystander: string;
  };
  readonly people: {
    readonly victims: readonly string[];
    readonly witnesses: readonly string[];
    readonly exploitedIn: readonly { readonly victim: string; readonly controller: string }[];
  };
  readonly counts: Readonly<Record<string, { readonly rows: number; readonly ids?: number }>>;
}

export const truth = JSON.parse(readFileSync(join(FOLDER, 'truth.json'), 'utf8')) as Truth;

/** Paths of the files of the demo case. */
export function demoPaths(): string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.csv'))
    .map((name) => join(FOLDER, name));
}

export function readDemoFile(name: string): Record<string, string>[] {
  return parse(readFileSync(join(FOLDER, name)), { columns: true });
}

const protectedIds = new Set([...truth.people.victims, ...truth.people.witnesses]);

function namesOf(id: string): string[] {
  const rows = [...readDemoFile('people.csv'), ...readDemoFile('border-people.csv')];
  return rows
    .filter((row) => row['id'] === id)
    .flatMap((row) => [row['name'] ?? '', ...(row['aliases'] ?? '').split(';')])
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function numbersOf(file: string): string[] {
  return readDemoFile(file)
    .filter(({ holder = '' }) => protectedIds.has(holder))
    .map(({ number = '' }) => number);
}

/** Real names of the victims and witnesses. */
export const protectedNames = [...new Set([...protectedIds].flatMap(namesOf))];

/** Their phone and account numbers. */
export const protectedNumbers = [
  ...new Set([...numbersOf('phones.csv'), ...numbersOf('accounts.csv')]),
];

/** What of theirs stands in a text. */
export function leaksIn(text: string): string[] {
  return [...protectedNames, ...protectedNumbers].filter((each) => text.includes(each));
}
