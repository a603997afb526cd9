import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LinkLedger } from '../../../../server/store/import/link-ledger.js';

function entry(link: number, to = 'b') {
  return LinkLedger.entryOf('calls', `link-${link}`, 'a', to);
}

/** What a ledger must say of every link below `count`, from how far it was told. */
function answers(ledger: LinkLedger, count: number) {
  return Array.from({ length: count }, (_, link) => ledger.ask(entry(link)));
}

test('a ledger that grows forgets nothing and invents nothing, whenever it is asked', () => {
  const ledger = new LinkLedger();
  const told = 30_000;
  for (let link = 0; link < told; link += 1) {
    ledger.add(entry(link), link % 2 === 0);
    if (link % 7 === 0) ledger.markSeen(entry(link));
    // In the midst of every growth: before, while and after the links move.
    if (link % 997 !== 0) continue;
    expect(ledger.ask(entry(link + 1))).toBe('new');
    expect(ledger.ask(entry(0))).toBe('recorded');
    expect(ledger.ask(entry(Math.floor(link / 2), 'c'))).toBe('other ends');
  }
  const expected = Array.from({ length: told + 100 }, (_, link) => {
    if (link >= told) return 'new';
    return link % 2 === 0 && link % 7 !== 0 ? 'stated' : 'recorded';
  });
  expect(answers(ledger, told + 100)).toEqual(expected);
  ledger.beginSource();
  expect(new Set(answers(ledger, told))).toEqual(new Set(['recorded']));
});

test('room made at any time changes no answer', () => {
  const links = fc.array(fc.nat({ max: 9_000 }), { minLength: 1, maxLength: 6_000 });
  fc.assert(
    fc.property(links, fc.nat({ max: 6_000 }), fc.nat({ max: 40_000 }), (told, at, room) => {
      const [plain, roomy] = [new LinkLedger(), new LinkLedger()];
      told.forEach((link, index) => {
        if (index === at) roomy.reserve(room);
        for (const ledger of [plain, roomy]) ledger.add(entry(link), link % 3 === 0);
      });
      expect(answers(roomy, 9_001)).toEqual(answers(plain, 9_001));
    }),
    { numRuns: 8 },
  );
});

test('what is packed is loaded again', () => {
  const entries = Array.from({ length: 5_000 }, (_, link) => entry(link));
  const packed = LinkLedger.pack(entries);
  const ledger = new LinkLedger();
  ledger.reserve(LinkLedger.countOf(packed));
  ledger.load(packed, true);
  expect(new Set(answers(ledger, 5_000))).toEqual(new Set(['stated']));
  expect(ledger.ask(entry(5_000))).toBe('new');
});
