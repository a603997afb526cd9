/** The items of a `;`-separated cell, trimmed, without empty ones. */
export function parseList(text: string): string[] {
  if (!text.includes(';')) return text === '' ? [] : [text];
  return text
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
