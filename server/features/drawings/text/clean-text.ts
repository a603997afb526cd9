/**
 * Marks that turn the direction of what follows: a name that holds them can be made to read as
 * another one, so they are not drawn.
 */
const DIRECTION_MARKS = /[\u{061C}\u{200E}\u{200F}\u{202A}-\u{202E}\u{2066}-\u{2069}]/gu;

/** Text as it is drawn: one line, composed characters, nothing invisible that changes its reading. */
export function cleanText(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\u{FFFD}')
    .normalize('NFC')
    .replace(DIRECTION_MARKS, '')
    .replace(/[\p{Cc}\p{Zs}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();
}
