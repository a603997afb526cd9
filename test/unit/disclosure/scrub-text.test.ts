import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TextScrubber } from '../../../server/disclosure/scrub-text.js';

const LABEL = '[hidden]';

function scrubberOf(...names: string[]): TextScrubber {
  const scrubber = new TextScrubber();
  for (const name of names) scrubber.addName(name, LABEL);
  return scrubber;
}

function free(name: string, text: string): string {
  return scrubberOf(name).scrub(text, true);
}

describe('a name in free text', () => {
  test.each([
    ['as it stands', 'Ana Petrova', 'Ana Petrova'],
    ['in capitals', 'Ana Petrova', 'ANA PETROVA'],
    ['in small letters', 'Ana Petrova', 'ana petrova'],
    ['surname first', 'Ana Petrova', 'Petrova Ana'],
    ['with a comma', 'Ana Petrova', 'PETROVA, Ana'],
    ['with diacritics', 'Ana Petrova', 'Ána Petrová'],
    ['without diacritics', 'Ștefania Łukasz', 'Stefania Lukasz'],
    ['in decomposed letters', 'Zoë Brontë', 'Zoe\u0308 Bronte\u0308'],
    ['with umlauts written out', 'Julia Müller', 'Julia Mueller'],
    ['with another vowel', 'Yulia Petrova', 'Iulia Petrova'],
    ['with underscores', 'Ana Petrova', 'Ana_Petrova'],
    ['in one word', 'Ana Petrova', 'AnaPetrova'],
    ['in one word of small letters', 'Ana Petrova', 'anapetrova'],
    ['over two lines', 'Ana Petrova', 'Ana\nPetrova'],
    ['with a soft hyphen', 'Ana Petrova', 'Pet\u00ADrova'],
    ['with a joiner of no width', 'Ana Petrova', 'Pet\u200Drova'],
    ['in full width', 'Ana Petrova', 'Ａｎａ　Ｐｅｔｒｏｖａ'],
    ['with look-alike letters', 'Ana Petrova', 'Аnа Реtrоvа'],
    ['with its initial', 'Ana Petrova', 'A. Petrova'],
    ['with its initial, no full stop', 'Ana Petrova', 'A Petrova'],
    ['with its initial behind', 'Ana Petrova', 'Petrova A.'],
    ['with initials behind a comma', 'Ana Maria Petrova', 'Petrova, A. M.'],
    ['with two initials', 'Ana Maria Petrova', 'A.M. Petrova'],
    ['surname alone', 'Ana Petrova', 'Petrova'],
    ['given name alone', 'Ana Petrova', 'Ana'],
    ['without the middle name', 'Ana Maria Petrova', 'Ana Petrova'],
    ['with both hyphenated', 'Ana-Maria Petrova-Rusu', 'Petrova Rusu Ana Maria'],
    ['with an apostrophe', "Siobhan O'Brien", 'O’Brien'],
    ['with a capital inside', 'Jane McDonald', 'Mcdonald'],
    ['of two letters', 'Bo Li', 'Li'],
    ['in Cyrillic', 'Ana Petrova', 'Ана Петрова'],
    ['in Cyrillic with a soft sign', 'Natalia Petrova', 'Наталья Петрова'],
    ['in Cyrillic, spelled otherwise', 'Maria Mueller', 'Мария Мюллер'],
    ['in Cyrillic, inflected', 'Anna Petrova', 'Анной Петровой'],
    ['in Cyrillic, inflected and masculine', 'Ivan Petrov', 'Ивана Петрова'],
    ['in Greek', 'Maria Papadopoulou', 'Μαρία Παπαδοπούλου'],
    ['in Arabic', 'Fatima Hassan', 'فاطمة حسن'],
    ['in Arabic, one word', 'Fatima Hassan', 'فاطمة'],
    ['in Hebrew', 'Moshe Cohen', 'משה כהן'],
    ['of Cyrillic in Latin', 'Анна Петрова', 'Anna Petrova'],
    ['of Cyrillic in Latin, one word', 'Юлия Щербакова', 'Scherbakova'],
    ['of Greek in Latin', 'Γιώργος Παπαδόπουλος', 'Giorgos Papadopoulos'],
    ['of Arabic in Latin', 'محمد حسن', 'Mohammed Hassan'],
    ['of Chinese in Latin', '李小明', 'Li Xiaoming'],
    ['of Chinese in running text', '李小明', '李小明'],
  ])('%s', (_, name, written) => {
    expect(free(name, `On Monday (${written}) left.`)).toBe(`On Monday (${LABEL}) left.`);
  });

  test('in a genitive, in a file name, in an address', () => {
    expect(free('Ana Petrova', 'Petrova’s flat')).toBe(`${LABEL}’s flat`);
    expect(free('Ana Petrova', 'Statement_Ana_Petrova.csv')).toBe(`Statement_${LABEL}.csv`);
    expect(free('Ana Petrova', 'StatementAnaPetrova2.csv')).toBe(`Statement${LABEL}2.csv`);
    expect(free('Ana Petrova', 'statementpetrova.csv')).toBe(`${LABEL}.csv`);
    expect(free('Ana Petrova', 'ana.petrova99@mail.example')).toBe(`${LABEL}99@mail.example`);
    expect(free('Ana Petrova', 'https://x.example/anapetrova')).toBe(`https://x.example/${LABEL}`);
  });

  test('of an emoji', () => {
    expect(free('🦊🌙', 'the 🦊🌙 wrote')).toBe(`the ${LABEL} wrote`);
  });

  test('neighbours keep their own initials and names', () => {
    expect(free('Ana Petrova', 'Petrova, I. Popescu and others')).toBe(
      `${LABEL}, I. Popescu and others`,
    );
    expect(free('Ana Petrova', 'Petrova I saw')).toBe(`${LABEL} I saw`);
  });

  test('common words of a name or value hide nothing', () => {
    const scrubber = scrubberOf('Maria de la Cruz', 'yes', 'unknown', 'Mr Yes');
    const text = 'yes, the person of unknown name went de la Plaza';
    expect(scrubber.scrub(text, true)).toBe(text);
  });

  test('words of a sentence hide nothing by themselves, the sentence is hidden', () => {
    const sentence = 'seen near the station with two heavy bags';
    const scrubber = scrubberOf(sentence);
    expect(scrubber.scrub('two cars near the station', true)).toBe('two cars near the station');
    expect(scrubber.scrub(`She was ${sentence}.`, true)).toBe(`She was ${LABEL}.`);
  });

  test('words that only sound alike are kept where they are no names', () => {
    const text = 'You may see her hand, you were there';
    expect(scrubberOf('Mai Vere', 'Joy Hend').scrub(text, true)).toBe(text);
  });
});

describe('a name among the names of others', () => {
  test.each([
    ['the surname', 'Ivan Petrova'],
    ['the given name', 'Ana Popescu'],
    ['a spelling of it', 'Anna Petrova'],
    ['an initial', 'A. Petrova'],
  ])('somebody who shares %s keeps their own', (_, name) => {
    expect(scrubberOf('Ana Petrova').scrub(name, false)).toBe(name);
  });

  test('an alias of one word takes nobody else’s name', () => {
    expect(scrubberOf('Ana Petrova', 'Maria').scrub('Maria Ionescu', false)).toBe('Maria Ionescu');
  });

  test.each(['Petrova, ANA', 'Ана Петрова', 'Flat of Ana Petrova'])(
    'the whole name goes: %s',
    (name) => {
      expect(scrubberOf('Ana Petrova').scrub(name, false)).toContain(LABEL);
      expect(scrubberOf('Ana Petrova').scrub(name, false)).not.toMatch(/petrov|петров/iu);
    },
  );
});

describe('a phone number', () => {
  test.each([
    ['+37369123456', '+373 69 123 456'],
    ['+37369123456', '+373-69-123-456'],
    ['+37369123456', '+373 (69) 12.34.56'],
    ['+37369123456', '00373 69 123456'],
    ['+37369123456', '0037369123456'],
    ['+37369123456', '37369123456'],
    ['+37369123456', '069 123 456'],
    ['+37369123456', '069/12-34-56'],
    ['+37369123456', '69123456'],
    ['+37369123456', '+373 (0)69 123 456'],
    ['+37369123456', '+3 7 3 6 9 1 2 3 4 5 6'],
    ['+37369123456', 'tel069123456x'],
    ['+37369123456', '+٣٧٣ ٦٩ ١٢٣ ٤٥٦'],
    ['00373 69 123 456', '+37369123456'],
    ['069 123 456', '+373 69 123 456'],
    ['069 123 456', '0037369123456'],
    ['+44 20 7946 0958', '020 7946 0958'],
    ['+44 20 7946 0958', '+44 (0)20 7946 0958'],
    ['+7 912 345 67 89', '8 (912) 345-67-89'],
    ['8 912 345 67 89', '+79123456789'],
    ['+36 20 123 4567', '06 20 123 4567'],
    ['+39 06 698 12345', '06 69812345'],
    ['+354 612 3456', '612 3456'],
  ])('%s written %s', (number, written) => {
    const scrubber = new TextScrubber();
    scrubber.add(number, LABEL);
    for (const isFree of [true, false]) {
      const scrubbed = scrubber.scrub(`ring ${written}, age 17`, isFree);
      expect(scrubbed).toContain(LABEL);
      expect(scrubbed.replace(LABEL, '')).not.toMatch(/\d{3}|[٠-٩]{2}/u);
      expect(scrubbed).toContain('age 17');
    }
  });

  test('other numbers stay', () => {
    const scrubber = new TextScrubber();
    scrubber.add('+373 69 123 456', LABEL);
    const text = '+373 69 123 457, 0037369123, 369 EUR on 2024-03-05 at 12:34:56';
    expect(scrubber.scrub(text, true)).toBe(text);
  });
});

describe('other identifiers', () => {
  test.each([
    ['an IBAN in groups', 'MD24AG000225100013104168', 'MD24 AG00 0225 1000 1310 4168'],
    ['an IBAN together', 'MD24 AG00 0225 1000 1310 4168', 'md24ag000225100013104168'],
    ['the account within an IBAN', 'DE89370400440532013000', '37 0400 4405 3201 3000'],
    ['a passport', 'AB 123456', 'ab-123456'],
    ['a handset', '356938035643809', '35-693803-564380-9'],
    ['an id', 'V7', 'v7'],
    ['a date of birth', '1999-04-12', '1999.04.12'],
    ['an address', 'Strada Florilor 12', 'STRADA FLORILOR, 12'],
  ])('%s', (_, identifier, written) => {
    const scrubber = new TextScrubber();
    scrubber.add(identifier, LABEL);
    expect(scrubber.scrub(`see ${written} there`, false)).toBe(`see ${LABEL} there`);
  });

  test.each([
    ['12', 'row 12 of 12, 12 May, 12:12'],
    ['12345', '12345 EUR'],
    ['V7', 'V77, XV7, V7B'],
    ['A1', 'A1B2'],
    ['123456', '1234.56 EUR and A123456'],
  ])('%s does not blank out what only looks alike: %s', (identifier, text) => {
    expect(scrubberOf(identifier).scrub(text, true)).toBe(text);
  });

  test('knows its identifiers', () => {
    const scrubber = scrubberOf('Ana Petrova', 'AB 123456');
    expect(scrubber.knows('PETROVA Ana')).toBe(true);
    expect(scrubber.knows('ab123456')).toBe(true);
    expect(scrubber.knows('Ivan Petrova')).toBe(false);
  });
});

describe('whatever the identifier and the text around it', () => {
  const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzéșłжяωש');
  const word = fc.string({ unit: letter, minLength: 3, maxLength: 10 });
  const name = fc.array(word, { minLength: 2, maxLength: 4 }).map((words) => words.join(' '));
  const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 6, maxLength: 20 });
  const serial = fc
    .tuple(fc.string({ unit: fc.constantFrom(...'ABCXYZ'), minLength: 1, maxLength: 3 }), digits)
    .map((parts) => parts.join(''));
  const identifier = fc.oneof(name, digits, serial);
  const edge = fc.constantFrom(' ', ', ', '_', '(', ') ', '\n', '"', '/', '.csv ', '; ', ' – ');
  const around = fc.string({ unit: 'grapheme', maxLength: 30 });

  test('the scrubbed text never contains it', () => {
    fc.assert(
      fc.property(identifier, around, edge, edge, around, (hidden, before, left, right, after) => {
        fc.pre(!LABEL.includes(hidden));
        for (const isFree of [true, false]) {
          const text = before + left + hidden + right + after;
          expect(scrubberOf(hidden).scrub(text, isFree)).not.toContain(hidden);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test('free text does not contain a word of its name either', () => {
    fc.assert(
      fc.property(name, edge, edge, around, fc.nat(), (hidden, left, right, after, pick) => {
        const words = hidden.split(' ');
        const one = words[pick % words.length] ?? '';
        const scrubbed = scrubberOf(hidden).scrub(left + one.toUpperCase() + right + after, true);
        expect(scrubbed.toLowerCase()).not.toContain(one);
      }),
    );
  });

  test('a word of another script is hidden, though it sounds like a common one', () => {
    expect(scrubberOf('yeש aaa').scrub('she said yeש.', true)).not.toContain('yeש');
    expect(scrubberOf('yes aaa').scrub('she said yes.', true)).toBe('she said yes.');
  });

  test('text without it is kept to the letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!/x|y|1/iu.test(text.normalize('NFKD')));
        expect(scrubberOf('Xyxxy Yxyyx', 'XYX111111').scrub(text, false)).toBe(text);
      }),
    );
  });

  test('long texts take no long time', () => {
    const scrubber = scrubberOf('aa aa aa aa', 'a a a a a a', '1111111111', 'ab'.repeat(2_000));
    const startedMs = performance.now();
    scrubber.scrub('aa '.repeat(5_000) + '1 '.repeat(5_000) + 'ab'.repeat(10_000), true);
    expect(performance.now() - startedMs).toBeLessThan(5_000);
  });
});
