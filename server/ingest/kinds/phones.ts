import { optional, required } from '../columns/column-definition.js';
import { putTexts } from '../row/put-values.js';
import { readSpan } from '../row/read-times.js';
import { ENTITY_FIELDS } from './entity-fields.js';
import { readEntity } from './read-entity.js';
import { readHolder } from './read-holder.js';
import type { SourceDefinition } from './source-definition.js';

export const phones: SourceDefinition = {
  kind: 'phones',
  becomes: 'phone, and holder –uses_phone→ phone',
  columns: [
    required('id', 'id in the case'),
    required('number', 'the number, which is also the name'),
    ...ENTITY_FIELDS.phone.filter((column) => column.name !== 'number'),
    optional('holder', 'id of the person or company that used it'),
    optional('holder_from', 'start of the use'),
    optional('holder_until', 'end of the use'),
  ],
  toRecords(row) {
    const phone = readEntity(row, 'phone', 'number');
    const time = readSpan(row, 'holder_from', 'holder_until');
    const links = readHolder(row, phone, 'uses_phone', time);
    if (links.length === 0 && time !== undefined) {
      row.warn('no_holder', 'dates of use without a holder, kept on the phone');
      putTexts(phone.values, row, 'holder_from', 'holder_until');
    }
    return [phone, ...links];
  },
};
