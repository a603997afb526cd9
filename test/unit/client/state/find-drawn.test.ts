import { describe, expect, test } from 'vitest';
import { findDrawn, indexDrawn } from '../../../../client/state/find-drawn.js';
import { foldText } from '../../../../client/state/fold-text.js';

describe('what is drawn is found', () => {
  const named = (id: string, name: string) => ({ id, name });
  const index = indexDrawn([
    named('p1', 'Łukasz Żak'),
    named('p2', 'Zakaria Straße'),
    named('p3', 'Anna Zaki'),
    named('+40 7', '+40 722 000 111'),
    named('zak', 'Holding 7'),
    named('p4', 'Марко Петров'),
  ]);
  const found = (text: string) => findDrawn(index, text).map(({ id }) => id);

  test('by name or id, the nearest first, without case and diacritics', () => {
    expect(found('ZAK')).toEqual(['zak', 'p2', 'p1', 'p3']);
    expect(found('lukasz')).toEqual(['p1']);
    expect(found('strasse')).toEqual(['p2']);
    expect(found('петр')).toEqual(['p4']);
  });

  test('by every word, in any order', () => {
    expect(found('zaki ann')).toEqual(['p3']);
    expect(found('722 111')).toEqual(['+40 7']);
    expect(found('zaki bob')).toEqual([]);
  });

  test('nothing for an empty text', () => {
    expect(found('  ')).toEqual([]);
  });
});

test('folding keeps what carries the meaning', () => {
  expect(foldText('Ærø Đorđević ĞÜNEŞ')).toBe('aero dordevic gunes');
  expect(foldText('Ivanov-7 (SRL)')).toBe('ivanov-7 (srl)');
});
