import { createBreath } from '../breathe.js';

/** Elements of a list that are written at a time. */
const ELEMENTS = 500;

function* listPieces(list: readonly unknown[]): Generator<string> {
  for (let from = 0; from < list.length; from += ELEMENTS) {
    const part = JSON.stringify(list.slice(from, from + ELEMENTS)).slice(1, -1);
    yield from === 0 ? part : `,${part}`;
  }
}

/** The JSON text of a value in pieces: long lists in it do not become one long text at once. */
function* pieces(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    yield JSON.stringify(value);
    return;
  }
  let separator = '{';
  for (const [key, each] of Object.entries(value)) {
    if (each === undefined) continue;
    yield `${separator}${JSON.stringify(key)}:`;
    separator = ',';
    if (Array.isArray(each)) {
      yield '[';
      yield* listPieces(each);
      yield ']';
    } else yield JSON.stringify(each);
  }
  yield separator === '{' ? '{}' : '}';
}

/** Characters gathered before they are handed on. */
const BLOCK = 1 << 16;

/** The JSON text of a reply in blocks, made without keeping the event loop from others. */
export async function* jsonBlocks(value: unknown): AsyncGenerator<string> {
  const breathe = createBreath();
  let gathered: string[] = [];
  let length = 0;
  for (const piece of pieces(value)) {
    gathered.push(piece);
    length += piece.length;
    if (length >= BLOCK) {
      yield gathered.join('');
      gathered = [];
      length = 0;
    }
    await breathe();
  }
  if (length > 0) yield gathered.join('');
}
