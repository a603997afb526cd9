import { deserialize, serialize } from 'node:v8';
import type { ShareableWork } from './begin-work.js';

/**
 * Records as bytes in shared memory. Copied as objects they would pass through the main thread, which does
 * not answer anybody meanwhile.
 */
interface Packed {
  readonly packed: Uint8Array<SharedArrayBuffer>;
}

function isPacked(value: object): value is Packed {
  return 'packed' in value;
}

function pack(value: object): Packed {
  const bytes = serialize(value);
  const packed = new Uint8Array(new SharedArrayBuffer(bytes.byteLength));
  packed.set(bytes);
  return { packed };
}

function mapInput(work: ShareableWork, change: (value: object) => object): ShareableWork {
  const entries = Object.entries(work.input).map(([name, value]: [string, unknown]) => [
    name,
    typeof value === 'object' && value !== null ? change(value) : value,
  ]);
  const input: unknown = Object.fromEntries(entries);
  // The same names with values that mean the same.
  return { ...work, input } as ShareableWork;
}

/** Puts arrays of numbers into shared memory, each once however many works read it. */
export function createSharer(): (work: ShareableWork) => ShareableWork {
  const known = new WeakMap<object, object>();
  const share = (value: object): object => {
    if (!(value instanceof Int32Array || value instanceof Float64Array)) return value;
    const before = known.get(value);
    if (before) return before;
    const room = new SharedArrayBuffer(value.byteLength);
    const copy = value instanceof Int32Array ? new Int32Array(room) : new Float64Array(room);
    copy.set(value);
    known.set(value, copy);
    return copy;
  };
  return (work) => mapInput(work, share);
}

/** Packs the records of works to be handed over, each once however many works read them. */
export function createPacker(): (work: ShareableWork) => ShareableWork {
  const known = new WeakMap<object, Packed>();
  const packOnce = (value: object): object => {
    if (ArrayBuffer.isView(value) && value.buffer instanceof SharedArrayBuffer) return value;
    const packed = known.get(value) ?? pack(value);
    known.set(value, packed);
    return packed;
  };
  return (work) => mapInput(work, packOnce);
}

/** A work whose records were packed, as it was; what is in shared memory stays there. */
export function unpackWork(work: ShareableWork): ShareableWork {
  return mapInput(work, (value) =>
    // What another thread packed.
    isPacked(value) ? (deserialize(Uint8Array.from(value.packed)) as object) : value,
  );
}
