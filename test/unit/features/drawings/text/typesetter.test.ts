import { describe, expect, test } from 'vitest';
import { orderDirections } from '../../../../../server/features/drawings/text/order-directions.js';
import { Typesetter } from '../../../../../server/features/drawings/text/typesetter.js';

const PLAIN = { size: 10, weight: 'regular' } as const;

/** The parts from left to right, each as its letters are read. */
function parts(text: string): string[] {
  return orderDirections(text).map(({ clusters }) => clusters.join(''));
}

describe('the direction of a line', () => {
  test('numbers and brackets stand where UAX #9 puts them beside text to the left', () => {
    expect(parts('Ion Popescu')).toEqual(['Ion Popescu']);
    // The words to the left stay one part, and what follows them stays after them.
    expect(parts('a محمد علي b')).toEqual(['a ', 'محمد علي', ' b']);
    // A number reads to the right, on the left of the words before it (W2, L2).
    expect(parts('كتاب رقم 12')).toEqual(['12', 'كتاب رقم ']);
    expect(parts('كتاب 12.5 علي')).toEqual([' علي', '12.5', 'كتاب ']);
    // Brackets round a number after such words belong to them (N0).
    expect(parts('علي (12) ok')).toEqual([')', '12', 'علي (', ' ok']);
    expect(parts('12 علي')).toEqual(['12 ', 'علي']);
  });
});

describe('setting text', () => {
  test('every script of the case finds its letters', () => {
    const setter = new Typesetter();
    const text = 'Țară Łódź Nyíregyháza · Переправа Київ · Ωμέγα · محمد علي · Nguyễn';
    const line = setter.set(text, PLAIN);
    expect([...setter.unknown]).toEqual([]);
    const drawn = line.runs.map((run) => run.text).join('');
    expect([...drawn].sort().join('')).toBe([...text].sort().join(''));
    const arabic = line.runs.filter(({ isRightToLeft }) => isRightToLeft);
    expect(arabic.map((run) => run.text)).toEqual(['محمد علي']);
    // Parts follow one another without gap or overlap.
    let x = 0;
    for (const run of line.runs) {
      expect(run.x).toBeCloseTo(x, 6);
      x += run.width;
    }
    expect(line.width).toBeCloseTo(x, 6);
  });

  test('what no font holds shows as missing, and is told', () => {
    const setter = new Typesetter();
    const line = setter.set('Li 李', PLAIN);
    expect(line.runs.map((run) => run.text).join('')).toBe('Li \u{FFFD}');
    expect([...setter.unknown]).toEqual(['李']);
  });

  test('marks that would turn the reading of a name are not drawn', () => {
    const text = new Typesetter().set('Ion\u{202E}ucsepoP\u{2066}\n x', PLAIN);
    expect(text.runs.map((run) => run.text).join('')).toBe('IonucsepoP x');
  });

  test('lines are no wider than they may be, and hold every word', () => {
    const setter = new Typesetter();
    const text = `S1 B2 rows ${Array.from({ length: 60 }, (_, n) => n * 7).join(', ')} ${'a'.repeat(64)}`;
    const lines = setter.wrap(text, PLAIN, 120);
    for (const { width } of lines) expect(width).toBeLessThanOrEqual(120.0001);
    const drawn = lines.map(({ runs }) => runs.map((run) => run.text).join('')).join('');
    expect(drawn.replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    const short = setter.fit('Operation Lantern at the river crossing', PLAIN, 90);
    expect(short.width).toBeLessThanOrEqual(90);
    expect(short.runs.map((run) => run.text).join('')).toMatch(/^Operation.*…$/u);
  });
});
