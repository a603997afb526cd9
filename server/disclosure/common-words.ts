/** Words that are part of names and of values, and identify nobody by themselves. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  (
    'a an and at by de del den der di du el en et for from has he her his in is la le of on or she ' +
    'the to und van von was with y al bin bint ibn ' +
    'yes no true false none null unknown other male female man woman boy girl child adult minor ' +
    'person people protected company phone account vehicle document place event touchpoint victim ' +
    'witness suspect street strada ulica ulitsa road avenue house flat com net org mail gmail www ' +
    'http https mr mrs ms dr'
  ).split(' '),
);
