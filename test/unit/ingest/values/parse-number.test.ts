import { describe, expect, test } from 'vitest';
import { Fault } from '../../../../server/ingest/fault.js';
import {
  parseAmount,
  parseDecimal,
  parseLatitude,
  parseLongitude,
} from '../../../../server/ingest/values/parse-number.js';

describe('parseAmount', () => {
  test.each([
    ['1250.50', 1250.5],
    ['0', 0],
    ['+3', 3],
    ['.5', 0.5],
    ['5.6E7', 56_000_000],
    ['1.1623836125E8', 116_238_361.25],
    ['999999999999999', 999_999_999_999_999],
    ['1.10000000000000000000', 1.1],
    ['000123', 123],
  ])('%s', (text, amount) => {
    expect(parseAmount(text)).toBe(amount);
  });

  test.each([
    ['12,50', /use a dot/u],
    ['1,234.50', /separators of thousands/u],
    ['€12', /currency goes into a column/u],
    ['12 EUR', /currency goes into a column/u],
    ['-5', /goes the other way round/u],
    ['1e308', /too large/u],
    ['1e999', /too large/u],
    ['1e15', /too large/u],
    ['1e-400', /too small/u],
    ['123456789.1234567', /15 significant digits/u],
    ['NaN', /not a decimal/u],
    ['Infinity', /not a decimal/u],
    ['0x10', /not a decimal/u],
    ['.', /not a decimal/u],
    ['e5', /not a decimal/u],
    ['=1+1', /not a decimal/u],
  ])('refuses %s', (text, reason) => {
    const fault = parseAmount(text);
    expect(fault).toBeInstanceOf(Fault);
    expect(fault).toHaveProperty('reason', expect.stringMatching(reason));
  });
});

test('a balance may be below zero', () => {
  expect(parseDecimal('-12.5')).toBe(-12.5);
  expect(parseDecimal('-0')).toBe(0);
});

test('degrees stay on the globe', () => {
  expect([parseLatitude('-90'), parseLongitude('180')]).toEqual([-90, 180]);
  expect(parseLatitude('90.1')).toBeInstanceOf(Fault);
  expect(parseLongitude('-181')).toBeInstanceOf(Fault);
});
