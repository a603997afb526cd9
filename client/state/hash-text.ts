/** FNV-1a over UTF-16 code units, 32 bit: spreads ids evenly, the same on every machine. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash ^= text.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}

/** A number in [0, 1) that depends on the text alone. */
export function unitFromText(text: string): number {
  return hashText(text) / 2 ** 32;
}
