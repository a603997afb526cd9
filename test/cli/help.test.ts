import { describe, expect, test } from 'vitest';
import { programVersion } from '../../server/package-root.js';
import { expectRefusal, newWorkspace } from './run-vinculum.js';

const at = newWorkspace();

const COMMANDS = [
  'serve',
  'sign-in',
  'demo',
  'import',
  'analyse',
  'runs',
  'brokers',
  'search',
  'expand',
  'path',
  'notes',
  'note',
  'export',
  'cases',
  'delete',
  'audit',
  'audit verify',
];

/** They have nothing to print as a document. */
const WITHOUT_DOCUMENT = new Set(['', 'audit', 'serve']);

describe('help', () => {
  test.each(['', ...COMMANDS])('of "vinculum %s" has an example', async (command) => {
    const words = command.split(' ').filter((word) => word !== '');
    const { code, stdout, stderr } = await at.run(...words, '--help');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Usage: vinculum/u);
    expect(stdout).toMatch(/^Examples?:\n {2}vinculum /mu);
    if (!WITHOUT_DOCUMENT.has(command)) expect(stdout).toContain('--json');
  });

  test('lists every command', async () => {
    const text = await at.print('help');
    for (const command of COMMANDS) {
      expect(text).toMatch(new RegExp(`^ {2}${command.split(' ', 1)[0]!}\\b`, 'mu'));
    }
    expect(await at.print('--version')).toBe(`${programVersion}\n`);
  });

  test.each([
    ['an unknown command', ['frobnicate'], /unknown command 'frobnicate'/u],
    ['a misspelt command', ['analyze2'], /Did you mean analyze\?/u],
    ['an unknown option', ['cases', '--frob'], /unknown option '--frob'/u],
    ['a surplus argument', ['cases', 'A'], /too many arguments/u],
    ['an unknown part', ['audit', 'frob'], /unknown command 'frob'/u],
  ])('%s gets a hint', async (_title, args, sentence) => {
    const outcome = await at.run(...args);
    expectRefusal(outcome, 2, sentence);
    expect(outcome.stderr).toMatch(/--help/u);
  });

  test('nothing at all gets the help, as an error', async () => {
    const { code, stdout, stderr } = await at.run();
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^Usage: vinculum/u);
    expect(at.has('data')).toBe(false);
  });
});
