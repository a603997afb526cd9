import { describe, expect, test } from 'vitest';
import { clearFrame } from '../../../../client/stage/clear-frame.js';

const STAGE = { width: 600, height: 400 };
const SQUARE = { width: 100, height: 100 };

describe('the part of the stage beside what covers it', () => {
  test('is all of it where nothing does', () => {
    expect(clearFrame(STAGE, [], SQUARE)).toEqual({ left: 0, top: 0, right: 600, bottom: 400 });
  });

  test('is where the picture comes out largest, by its shape', () => {
    // A legend in the corner: beside it there is room for what is tall, above it for what is wide.
    const legend = { left: 350, top: 150, right: 600, bottom: 400 };
    const beside = { left: 0, top: 0, right: 350, bottom: 400 };
    const above = { left: 0, top: 0, right: 600, bottom: 150 };
    expect(clearFrame(STAGE, [legend], SQUARE)).toEqual(beside);
    expect(clearFrame(STAGE, [legend], { width: 500, height: 100 })).toEqual(above);
  });

  test('touches none of several covers', () => {
    const covers = [
      { left: 0, top: 0, right: 600, bottom: 40 },
      { left: 0, top: 360, right: 300, bottom: 400 },
      { left: 340, top: 250, right: 600, bottom: 400 },
    ];
    expect(clearFrame(STAGE, covers, SQUARE)).toEqual({
      ...{ left: 0, top: 40, right: 340, bottom: 360 },
    });
  });

  test('is nowhere when everything is covered', () => {
    const all = { left: -5, top: -5, right: 700, bottom: 500 };
    expect(clearFrame(STAGE, [all], SQUARE)).toBeNull();
  });
});
