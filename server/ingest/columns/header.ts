/** A header in the form of the columns: lower case, words joined by underscores. */
export function normaliseHeader(text: string, index: number): string {
  const name = text
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '_')
    .replaceAll(/^_+|_+$/gu, '');
  return name === '' ? `column_${index + 1}` : name;
}

/** Column of a header: as the kind knows it, else with the words of `camelCase` apart. */
export function nameColumn(text: string, index: number, known: ReadonlySet<string>): string {
  const name = normaliseHeader(text, index);
  if (known.has(name)) return name;
  return normaliseHeader(text.replaceAll(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1_$2'), index);
}

/** The first name that occurs twice, if one does. */
export function findDuplicate(names: readonly string[]): string | undefined {
  return names.find((name, i) => names.indexOf(name) !== i);
}
