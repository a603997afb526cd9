/** Names of one country from which people are invented: any given name with any surname. */
export interface NameList {
  readonly female: readonly string[];
  readonly male: readonly string[];
  readonly surnames: readonly string[];
}
