/** A record of one word for each key, in the language of the page when it is read. */
export function perKey<K extends string>(
  keys: readonly K[],
  read: (key: K) => string,
): Readonly<Record<K, string>> {
  return Object.defineProperties(
    {},
    Object.fromEntries(keys.map((key) => [key, { enumerable: true, get: () => read(key) }])),
  ) as Readonly<Record<K, string>>;
}
