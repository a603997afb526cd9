import { describe, expect, test } from 'vitest';
import { mergeBundles, type SharedLine, type Tie } from '../../../../client/state/merge-bundles.js';
import { describeShared, describeTie } from '../../../../client/words/describe-tie.js';
import { bundle } from '../../../helpers/graph-parts.js';

const item = (id: string, kind: SharedLine['kind']): SharedLine => ({
  ...{ id, kind, name: id.toUpperCase(), confirmation: 'supported' },
});

describe('words of a line', () => {
  test('one shared item is named, several are counted by kind', () => {
    expect(describeShared([item('t1', 'phone')])).toBe('Same phone T1');
    const three = [item('t1', 'phone'), item('h', 'place'), item('t2', 'phone')];
    expect(describeShared(three)).toBe('Same 2 phones, 1 place');
  });

  test('recorded links stand behind what is shared', () => {
    const [tie] = mergeBundles([
      bundle('a', 'b', { links: 41 }),
      bundle('b', 'a', { links: 1_200, kind: 'pays' }),
      bundle('a', 'b', { kind: 'knows', directed: false }),
    ]) as [Tie];
    expect(describeTie(tie)).toBe('Payments 1,200 · Calls 41 +1');
    expect(
      describeTie({ ...tie, bundles: tie.bundles.slice(0, 1), shared: [item('h', 'place')] }),
    ).toBe('Same place H · Calls 41');
  });
});
