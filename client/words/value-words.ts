import type { Value } from '../../server/contract/entity.js';

/** `date_of_birth` → `Date of birth`. */
export function propertyWords(property: string): string {
  const words = property.replaceAll('_', ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function formatValue(value: Value): string {
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
}
