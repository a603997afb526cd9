import { describe, expect, it } from 'vitest';
import { maskBrokers } from '../../../../server/features/brokers/mask-brokers.js';
import { makeBrokerView } from '../../../helpers/make-broker-view.js';
import { openWith } from '../../../helpers/open-with.js';

const { outcome } = makeBrokerView();

describe('a stored broker view', () => {
  it('is shown as it was while nobody in it is protected', () => {
    const { rankings, ...rest } = maskBrokers(outcome, openWith([]));
    const { rankings: stored, ...others } = outcome;
    expect(rest).toEqual(others);
    expect(rankings[0]?.brokers[0]).toMatchObject(stored[0]!.brokers[0]!);
  });

  it.each([false, true])(
    'ranks nobody who has turned out to be a victim since (open: %s)',
    (isOpen) => {
      const shown = maskBrokers(outcome, openWith(['e0'], isOpen));
      expect(shown.rankings[0]?.brokers).toEqual([]);
      expect(shown.needingProtection).toMatchObject([
        { id: isOpen ? 'e0' : 'protected-000000', cutPoint: false, communities: [1] },
      ]);
      expect(shown.notes.at(-1)).toMatch(/^1 of those ranked then is protected now/u);
      if (!isOpen) expect(JSON.stringify(shown)).not.toContain('Nämé "0"'.replaceAll('"', '\\"'));
    },
  );

  it('lets those behind a victim move up, so that no gap tells of it', () => {
    const [ranking] = outcome.rankings;
    const [one] = ranking!.brokers;
    const two = { best: 2, worst: 3 };
    const brokers = [1, 2, 2, 4].map((rank, at) => ({
      ...one!,
      id: `e${at}`,
      ...{ rank, rankInKind: rank + 1 },
      possibleRanks: [{ best: 1, worst: 1 }, two, two, { best: 4, worst: 4 }][at]!,
    }));
    const other = { ...ranking!, observation: 'mentioned' as const };
    const rankings = [
      { ...ranking!, brokers },
      { ...other, brokers: [{ ...one!, id: 'e9', rank: 1, rankInKind: 1 }] },
    ];
    const shown = maskBrokers({ ...outcome, rankings }, openWith(['e1', 'e9']));
    expect(
      shown.rankings.map((each) =>
        each.brokers.map(({ id, rank, rankInKind }) => [id, rank, rankInKind]),
      ),
    ).toEqual([
      [
        ['e0', 1, 1],
        ['e2', 2, 2],
        ['e3', 3, 3],
      ],
      [],
    ]);
    expect(shown.rankings[0]?.brokers.map(({ possibleRanks }) => possibleRanks)).toEqual(
      [1, 2, 3].map((rank) => ({ best: rank, worst: rank })),
    );
    expect(shown.rankings[0]?.brokers[2]?.paragraph).toContain('has place 3 among');
  });

  it('says who shares a rank, also without somebody who is protected since', () => {
    const [ranking] = outcome.rankings;
    const [one] = ranking!.brokers;
    const ranges = [
      [1, 2],
      [1, 2],
      [2, 4],
      [3, 5],
      [5, 5],
    ] as const;
    const brokers = ranges.map(([low, high], at) => ({
      ...one!,
      ...{ id: `e${at}`, rank: at + 1, rankInKind: at + 1 },
      sensitivity: [
        {
          loss: 'links',
          share: 0.1,
          draws: 20,
          rank: { low, high },
          value: { low, high },
          inTop: 1,
        } as const,
        // Another share says nothing of it.
        {
          loss: 'links',
          share: 0.2,
          draws: 20,
          rank: { low: 1, high: 9 },
          value: { low, high },
          inTop: 1,
        } as const,
      ],
    }));
    const drawn = {
      ...outcome,
      rankings: [{ ...ranking!, brokers }],
      draws: { asked: 20, run: 20, shares: [0.1, 0.2] },
    };
    const ranksOf = (hidden: readonly string[]) =>
      maskBrokers(drawn, openWith(hidden)).rankings[0]!.brokers.map(
        ({ id, sharedRank }) => `${id} ${sharedRank}`,
      );
    expect(ranksOf([])).toEqual(['e0 1', 'e1 1', 'e2 1', 'e3 4', 'e4 4']);
    expect(ranksOf(['e1'])).toEqual(['e0 1', 'e2 1', 'e3 3', 'e4 3']);
    expect(ranksOf(['e0', 'e1'])).toEqual(['e2 1', 'e3 1', 'e4 3']);
    const [first] = maskBrokers(drawn, openWith([])).rankings[0]!.brokers;
    expect(first?.paragraph).toContain(
      'It shares rank 1 with 2 others of those listed: their intervals overlap.',
    );
    expect(maskBrokers(outcome, openWith([])).rankings[0]?.brokers[0]).not.toHaveProperty(
      'sharedRank',
    );
  });

  it('names a protected person at the other end of a link by pseudonym, also in prose', () => {
    const shown = maskBrokers(outcome, openWith(['e1']));
    const [broker] = shown.rankings[0]!.brokers;
    expect(broker?.decidingLinks[0]).toMatchObject({
      other: { id: 'protected-000001', name: 'Protected person 000001' },
      isProtected: true,
    });
    expect(broker?.paragraph).toContain(
      'its link with Protected person 000001, a bridge, it has place 2.',
    );
  });
});

describe('the paragraph', () => {
  const [broker] = maskBrokers(outcome, openWith([])).rankings[0]!.brokers;

  it('speaks of a position in the recorded data, of nothing else', () => {
    expect(broker?.paragraph).toMatch(/^Nämé "0" has place 1 among 3 people: /u);
    expect(broker?.paragraph).toMatch(/position in the recorded data; it says nothing of what/u);
    expect(broker?.paragraph).not.toMatch(/risk|guilt|suspect|offend|confidence/iu);
  });

  it('tells what its place rests on', () => {
    expect(broker?.paragraph).toContain(
      'Without what only records that declare no origin say it lies between nobody.',
    );
  });
});
