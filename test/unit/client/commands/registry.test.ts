import { describe, expect, test } from 'vitest';
import type { Command } from '../../../../client/commands/command.js';
import { findCommands } from '../../../../client/commands/find-commands.js';
import { CommandRegistry } from '../../../../client/commands/registry.js';

const command = (id: string, more: Partial<Command> = {}): Command => ({
  ...{ id, group: 'Graph', title: id, run: () => undefined },
  ...more,
});

const press = (key: string) => ({
  ...{ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false },
});

describe('the registry', () => {
  test('lists by group what the parts of the page say, and no longer what has left', () => {
    const registry = new CommandRegistry();
    const [first, second] = [{}, {}];
    registry.put(first, [command('help', { group: 'Help' }), command('fit')]);
    registry.put(second, [command('go', { group: 'Go to' })]);
    expect(registry.list().map(({ id }) => id)).toEqual(['go', 'fit', 'help']);
    registry.put(first, [command('fit', { title: 'Fit all' })]);
    expect(registry.list().map(({ title }) => title)).toEqual(['go', 'Fit all']);
    registry.drop(second);
    expect(registry.list().map(({ id }) => id)).toEqual(['fit']);
  });

  test('finds what keys mean: where they hold, and only what can be done', () => {
    const registry = new CommandRegistry();
    registry.put({}, [
      command('remove', { keys: ['Delete'], on: 'graph' }),
      command('search', { keys: ['/'] }),
      command('palette', { keys: ['.'], inFields: true }),
      command('undo', { keys: ['u'], cannot: 'Nothing to undo' }),
    ]);
    expect(registry.meant(press('Delete'), { on: 'graph' })?.id).toBe('remove');
    // Elsewhere the key deletes a letter or nothing.
    expect(registry.meant(press('Delete'), { on: 'page' })).toBeNull();
    expect(registry.meant(press('/'), { on: 'page' })?.id).toBe('search');
    expect(registry.meant(press('/'), { on: 'page', inField: true })).toBeNull();
    expect(registry.meant(press('.'), { on: 'page', inField: true })?.id).toBe('palette');
    expect(registry.meant(press('u'), { on: 'page' })).toBeNull();
  });
});

describe('commands are found', () => {
  const all = [
    command('a', { title: 'Stop the layout', group: 'Layout' }),
    command('b', { title: 'Layout by time', group: 'Layout', words: 'years' }),
    command('c', { title: 'Undo “Expand Łukasz Żak”', group: 'Undo' }),
    command('d', { title: 'Along a line', keysOnly: true }),
  ];
  const found = (text: string) => findCommands(all, text).map(({ id }) => id);

  test('by all words of the text, in title, group or other words; the best first', () => {
    expect(found('layout')).toEqual(['b', 'a']);
    expect(found('time lay')).toEqual(['b']);
    expect(found('years')).toEqual(['b']);
    expect(found('layout zak')).toEqual([]);
  });

  test('without case and diacritics', () => {
    expect(found('LUKASZ zak')).toEqual(['c']);
  });

  test('unless only their keys make sense', () => {
    expect(found('')).toEqual(['a', 'b', 'c']);
    expect(found('along')).toEqual([]);
  });
});
