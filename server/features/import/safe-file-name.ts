/** Bytes that every file system takes in a name. */
const MAX_BYTES = 200;

/** Characters that separate folders, mean something to some file system, or cannot be seen. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}/\\:*?"<>|]/gu;

function cutTo(name: string, bytes: number): string {
  let cut = '';
  let length = 0;
  for (const character of name) {
    length += Buffer.byteLength(character);
    if (length > bytes) break;
    cut += character;
  }
  return cut;
}

/**
 * The name under which a sent file is kept, as close to its own as is safe: no folder, nothing that
 * cannot be seen, no dot in front. Equal names stay equal, since a name can say what a file holds.
 */
export function safeFileName(given: string): string {
  const base = given.split(/[/\\]/u).at(-1) ?? '';
  const clean = base.normalize('NFC').replaceAll(UNSAFE, '_').trim().replace(/^\.+/u, '');
  const dot = clean.lastIndexOf('.');
  const extension = dot > 0 ? cutTo(clean.slice(dot), 20) : '';
  const stem = dot > 0 ? clean.slice(0, dot) : clean;
  const name = cutTo(stem, MAX_BYTES - Buffer.byteLength(extension)) + extension;
  return name === '' ? 'file' : name;
}
