import { i18n } from '../i18n/i18n.js';

/** Fields of the page by the option of the command line that asks the same. */
const FIELDS = {
  as: 'as',
  map: 'map',
  set: 'map',
  columns: 'columns',
  delimiter: 'delimiter',
  'date-format': 'dateFormat',
  timezone: 'timezone',
  'time-origin': 'timeOrigin',
  'time-step': 'timeStep',
  encoding: 'encoding',
  'create-missing': 'createMissing',
  'max-length': 'maxLength',
} as const;

function isField(option: string): option is keyof typeof FIELDS {
  return Object.hasOwn(FIELDS, option);
}

/** Names of values, which the page does not show. */
const PLACEHOLDERS = / (?:KIND|column=header)\b/gu;

/**
 * What the server says, with the fields of the page in place of the options of the command line:
 * both get the same sentences. Options that the page has no field for stay.
 */
export function inPageWords(text: string): string {
  return text
    .replaceAll(/(?<![\w-])--([a-z][a-z-]*)/gu, (option: string, name: string) => {
      if (!isField(name)) return option;
      return i18n.t('words:quoted', { text: i18n.t(`words:field_${FIELDS[name]}`) });
    })
    .replaceAll(PLACEHOLDERS, '');
}
