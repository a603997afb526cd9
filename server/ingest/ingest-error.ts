export type IngestErrorCode =
  | 'no_such_file'
  | 'not_a_file'
  | 'unreadable'
  | 'empty_file'
  | 'encoding'
  | 'delimiter'
  | 'open_quote'
  | 'kind'
  | 'header'
  | 'missing_column'
  | 'option'
  | 'file_changed';

/** A file, or the way it was asked to be read, that cannot be read at all. The text is for users. */
export class IngestError extends Error {
  override readonly name = 'IngestError';

  constructor(
    readonly code: IngestErrorCode,
    message: string,
  ) {
    super(message);
  }
}
