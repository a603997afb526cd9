import { describe, expect, test } from 'vitest';
import { curvePoints, disruptionCurves } from '../../../../client/state/disruption-curve.js';
import type { DisruptionResult } from '../../../../server/contract/disruption.js';

function state(largestComponent: number, efficiency: number): DisruptionResult['before'] {
  return {
    entities: 9,
    largestComponent,
    components: 1,
    efficiency,
    reachablePairs: 0,
    stages: [],
  };
}

function step(largestComponent: number, efficiency: number): DisruptionResult['steps'][number] {
  return {
    ...state(largestComponent, efficiency),
    ...{ step: 1, removed: 'a', entity: { id: 'a', kind: 'person', name: 'A' } },
    ...{ tied: { count: 0, ids: [] }, lostFunctions: [], substitutes: [] },
  };
}

describe('the curve of a what-if', () => {
  test('is what is left as a part of what was', () => {
    expect(disruptionCurves({ before: state(8, 0.5), steps: [step(4, 0.6), step(2, 0)] })).toEqual([
      { figure: 'largestComponent', shares: [1, 0.5, 0.25] },
      { figure: 'efficiency', shares: [1, 1.2, 0] },
    ]);
  });

  test('of a network without links has nothing to lose', () => {
    const [, efficiency] = disruptionCurves({ before: state(1, 0), steps: [step(1, 0)] });
    expect(efficiency?.shares).toEqual([0, 0]);
  });

  test('lies in its box, the highest share at the top', () => {
    expect(curvePoints([1, 0.5, 0], 100, 40, 1)).toBe('0.0,0.0 50.0,20.0 100.0,40.0');
    expect(curvePoints([1], 100, 40, 2)).toBe('0.0,20.0');
  });
});
