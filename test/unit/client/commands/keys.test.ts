import { describe, expect, test } from 'vitest';
import { arePressed, spellKeys } from '../../../../client/commands/keys.js';

const press = (key: string, held: readonly string[] = []) => ({
  key,
  ctrlKey: held.includes('ctrl'),
  metaKey: held.includes('meta'),
  shiftKey: held.includes('shift'),
  altKey: held.includes('alt'),
});

describe('keys are pressed', () => {
  test('with just their modifiers; Ctrl and ⌘ are the same', () => {
    expect(arePressed(press('z', ['ctrl']), 'mod+Z')).toBe(true);
    expect(arePressed(press('z', ['meta']), 'mod+Z')).toBe(true);
    expect(arePressed(press('z'), 'mod+Z')).toBe(false);
    expect(arePressed(press('Z', ['ctrl', 'shift']), 'mod+Z')).toBe(false);
    expect(arePressed(press('Z', ['ctrl', 'shift']), 'mod+shift+Z')).toBe(true);
    expect(arePressed(press('e', ['alt']), 'E')).toBe(false);
    expect(arePressed(press('n', ['shift']), 'N')).toBe(false);
  });

  test('with or without Shift where the keyboard decides how a symbol is typed', () => {
    expect(arePressed(press('?', ['shift']), '?')).toBe(true);
    expect(arePressed(press('/', ['shift']), '/')).toBe(true);
    expect(arePressed(press('+'), '+')).toBe(true);
    expect(arePressed(press('+', ['ctrl']), 'mod++')).toBe(true);
    expect(arePressed(press('+', ['ctrl']), '+')).toBe(false);
  });

  test('by their names', () => {
    expect(arePressed(press(' '), 'Space')).toBe(true);
    expect(arePressed(press('ArrowUp', ['shift']), 'ArrowUp')).toBe(false);
  });
});

test('keys are spelt as the keyboard has them', () => {
  expect(spellKeys('mod+shift+Z', false)).toBe('Ctrl Shift Z');
  expect(spellKeys('mod+K', true)).toBe('⌘ K');
  expect(spellKeys('ArrowLeft', false)).toBe('←');
  expect(spellKeys('+', false)).toBe('+');
});
