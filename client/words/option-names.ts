/** Fields of the page by the option of the command line that asks the same. */
const FIELDS: Readonly<Record<string, string>> = {
  as: 'Kind of file',
  map: 'Columns',
  set: 'Columns',
  columns: 'Names of the columns',
  delimiter: 'Delimiter',
  'date-format': 'Format of dates',
  timezone: 'Time zone',
  'time-origin': 'Date of step 0',
  'time-step': 'Unit of the steps',
  encoding: 'Encoding',
  'create-missing': 'Make entities that no file describes',
  'max-length': 'Most links',
};

/** Names of values, which the page does not show. */
const PLACEHOLDERS = / (?:KIND|column=header)\b/gu;

/**
 * What the server says, with the fields of the page in place of the options of the command line:
 * both get the same sentences. Options that the page has no field for stay.
 */
export function inPageWords(text: string): string {
  return text
    .replaceAll(/(?<![\w-])--([a-z][a-z-]*)/gu, (option: string, name: string) => {
      const field = FIELDS[name];
      return field === undefined ? option : `“${field}”`;
    })
    .replaceAll(PLACEHOLDERS, '');
}
