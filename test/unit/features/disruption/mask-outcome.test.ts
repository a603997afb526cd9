import { describe, expect, it } from 'vitest';
import { maskOutcome } from '../../../../server/features/disruption/mask-outcome.js';
import { makeDisruption } from '../../../helpers/make-disruption.js';
import { openWith } from '../../../helpers/open-with.js';

const { outcome } = makeDisruption();

describe('a stored what-if', () => {
  it('is shown as it was while nobody in it is protected', () => {
    const { notRemoved: _, ...stored } = outcome;
    expect(maskOutcome(outcome, openWith([]))).toEqual(stored);
  });

  it('hides whoever it removed and is a victim by now, and says that they are no target', () => {
    const shown = maskOutcome(outcome, openWith(['e0']));
    expect(shown.steps[0]).toMatchObject({
      removed: 'protected-000000',
      entity: { id: 'protected-000000', name: 'Protected person 000000' },
    });
    expect(JSON.stringify(shown)).not.toMatch(/\be0\b/u);
    expect(shown.keyPlayers?.centralities.map(({ measure }) => measure)).toEqual(['degree']);
    expect(shown.notes).toEqual(['a note', expect.stringMatching(/^1 of those .* no target/u)]);
  });

  it.each([false, true])(
    'names nobody who is protected by now as a substitute, a tie or another set (open: %s)',
    (isOpen) => {
      const shown = maskOutcome(outcome, openWith(['e1'], isOpen));
      const [step] = shown.steps;
      expect(step?.substitutes.map(({ entity }) => entity.id)).toEqual(['e2']);
      expect(step?.tied).toEqual({ count: 2, ids: ['e2'] });
      expect(shown.keyPlayers?.tied.sets).toEqual([['e2']]);
      expect(JSON.stringify(shown)).not.toMatch(/\be1\b|protected/u);
    },
  );
});
