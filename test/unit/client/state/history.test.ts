import { describe, expect, test } from 'vitest';
import {
  act,
  amend,
  begin,
  redo,
  redoName,
  undo,
  undoName,
} from '../../../../client/state/history.js';

describe('history', () => {
  test('undo goes back one act and names the one before; redo goes forward again', () => {
    const two = act(act(begin('a'), 'Expand Ana', 'b'), 'Filter time', 'c');
    expect(undoName(two)).toBe('Filter time');
    const back = undo(two);
    expect([back.present, undoName(back), redoName(back)]).toEqual([
      'b',
      'Expand Ana',
      'Filter time',
    ]);
    expect(undo(undo(back)).present).toBe('a');
    expect(redo(back)).toEqual(two);
  });

  test('an act after an undo forgets what was undone', () => {
    const other = act(undo(act(begin('a'), 'one', 'b')), 'two', 'c');
    expect(redo(other)).toBe(other);
    expect(undo(other).present).toBe('a');
  });

  test('what changes nothing, and what is amended, is no step', () => {
    const start = begin('a');
    expect(act(start, 'nothing', 'a')).toBe(start);
    expect(undoName(amend(start, 'b'))).toBeNull();
  });

  test('a hundred steps are kept', () => {
    let history = begin(0);
    for (let step = 1; step <= 150; step += 1) history = act(history, `step ${step}`, step);
    let count = 0;
    while (undoName(history) !== null) {
      history = undo(history);
      count += 1;
    }
    expect([count, history.present]).toEqual([100, 50]);
  });
});
