/**
 * Properties that the import names itself; a test compares them with its columns. A victim called
 * Price renames no price.
 */
export const OWN_PROPERTIES: ReadonlySet<string> = new Set(
  (
    'name aliases birth_date nationality gender role status registration_number country ' +
    'incorporated_on sector number imei imsi holder_from holder_until bank currency balance ' +
    'balance_at type authority function lat lon address plate make issued_by method reference ' +
    'place duration_seconds cell direction document companions what official wage position ' +
    'amount platform text_hash price weight directed placeholder'
  ).split(' '),
);
