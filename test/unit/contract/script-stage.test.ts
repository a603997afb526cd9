import { describe, expect, test } from 'vitest';
import { normaliseFunction, stageOfFunction } from '../../../server/contract/script-stage.js';

describe('functions in the crime script', () => {
  test.each([
    ['recruiter', 'recruitment'],
    ['Document_Forger', 'transport'],
    [' money-collector ', 'money'],
    ['corrupt official', 'corruption'],
    ['guard', 'exploitation'],
    ['accommodator', 'accommodation'],
  ])('%j serves %s', (text, stage) => {
    expect(stageOfFunction(text)).toBe(stage);
  });

  test.each(['official', 'organiser', 'driver of a lorry', ''])('%j serves none', (text) => {
    expect(stageOfFunction(text)).toBeUndefined();
  });

  test('have one form', () => {
    expect(normaliseFunction('  Money -_ Collector')).toBe('money collector');
  });
});
