import type { Source } from '../contract/source.js';
import type { Mask } from './mask.js';

function maskDeep(value: unknown, mask: Mask): unknown {
  if (typeof value === 'string') return mask.text(value);
  if (Array.isArray(value)) return value.map((each) => maskDeep(each, mask));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, each]): [string, unknown] => [
    mask.text(key),
    maskDeep(each, mask),
  ]);
  return Object.fromEntries(entries);
}

/** A source as it leaves: its name, and whatever its settings quote of the file, masked. */
export function maskSource(source: Source, mask: Mask): Source {
  const settings = Object.entries(source.settings).map(([key, value]): [string, unknown] => [
    key,
    maskDeep(value, mask),
  ]);
  return {
    ...source,
    fileName: mask.text(source.fileName),
    settings: Object.fromEntries(settings),
  };
}
