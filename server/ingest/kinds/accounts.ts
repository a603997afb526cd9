import { optional, required } from '../columns/column-definition.js';
import { ENTITY_FIELDS } from './entity-fields.js';
import { readEntity } from './read-entity.js';
import { readHolder } from './read-holder.js';
import type { SourceDefinition } from './source-definition.js';

export const accounts: SourceDefinition = {
  kind: 'accounts',
  becomes: 'account, and holder –holds_account→ account',
  columns: [
    required('id', 'id in the case'),
    required('number', 'the number, such as an IBAN, which is also the name'),
    ...ENTITY_FIELDS.account.filter((column) => column.name !== 'number'),
    optional('holder', 'id of the person or company that holds it'),
  ],
  toRecords(row) {
    const account = readEntity(row, 'account', 'number');
    return [account, ...readHolder(row, account, 'holds_account')];
  },
};
