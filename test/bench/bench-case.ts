/** A file to import, as the command line is told. */
export interface BenchFile {
  readonly kind: 'accounts' | 'transactions';
  readonly path: string;
  /** Data rows; each becomes one account or one link. */
  readonly rows: number;
  /** Further arguments of `vinculum import`. */
  readonly options: readonly string[];
}

/** What a benchmark imports: the accounts first, then what was paid between them. */
export interface BenchCase {
  readonly name: string;
  readonly accounts: BenchFile;
  readonly transactions: BenchFile;
}
