import type { Value } from '../../server/contract/entity.js';
import { i18n } from '../i18n/i18n.js';

/** `date_of_birth` → `Date of birth`. */
export function propertyWords(property: string): string {
  const words = property.replaceAll('_', ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function formatValue(value: Value): string {
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value === 'boolean') return i18n.t(value ? 'words:yes' : 'words:no');
  return String(value);
}
