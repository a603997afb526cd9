import type { Upload } from '../../server/contract/upload.js';
import type { importRequestSchema } from '../../server/contract/upload.js';
import type { z } from 'zod';

export type ImportRequest = z.input<typeof importRequestSchema>;
export type SourceOptions = NonNullable<ImportRequest['files'][number]['options']>;

/** A file on its way into an import. */
export interface DraftFile {
  readonly key: string;
  readonly name: string;
  readonly bytes: number;
  readonly sending:
    | { readonly is: 'sending'; readonly share: number }
    | { readonly is: 'sent'; readonly upload: Upload }
    | { readonly is: 'failed'; readonly reason: string };
  readonly options: SourceOptions;
}

export type DraftAction =
  | { readonly type: 'add'; readonly files: readonly Pick<DraftFile, 'key' | 'name' | 'bytes'>[] }
  | { readonly type: 'progress'; readonly key: string; readonly share: number }
  | { readonly type: 'sent'; readonly key: string; readonly upload: Upload }
  | { readonly type: 'failed'; readonly key: string; readonly reason: string }
  | { readonly type: 'options'; readonly key: string; readonly options: SourceOptions }
  | { readonly type: 'remove'; readonly key: string }
  | { readonly type: 'clear' };

function change(
  files: readonly DraftFile[],
  key: string,
  next: Partial<DraftFile>,
): readonly DraftFile[] {
  return files.map((file) => (file.key === key ? { ...file, ...next } : file));
}

export function reduceDraft(
  files: readonly DraftFile[],
  action: DraftAction,
): readonly DraftFile[] {
  switch (action.type) {
    case 'add':
      return [
        ...files,
        ...action.files.map((file) => ({
          ...file,
          sending: { is: 'sending', share: 0 } as const,
          options: {},
        })),
      ];
    case 'progress':
      return change(files, action.key, { sending: { is: 'sending', share: action.share } });
    case 'sent':
      return change(files, action.key, { sending: { is: 'sent', upload: action.upload } });
    case 'failed':
      return change(files, action.key, { sending: { is: 'failed', reason: action.reason } });
    case 'options':
      return change(files, action.key, { options: action.options });
    case 'remove':
      return files.filter(({ key }) => key !== action.key);
    case 'clear':
      return [];
  }
}

/** The files of an import; null while one is not sent. */
export function requestFiles(files: readonly DraftFile[]): ImportRequest['files'] | null {
  const ready = files.flatMap(({ sending, options }) =>
    sending.is === 'sent' ? [{ upload: sending.upload.id, options }] : [],
  );
  return ready.length === files.length && ready.length > 0 ? ready : null;
}

/** Options with a part of a record (`map`, `set`) changed; an empty text takes it out. */
export function withEntry(
  options: SourceOptions,
  part: 'map' | 'set',
  column: string,
  text: string,
): SourceOptions {
  const { [part]: entries = {}, ...rest } = options;
  const { [column]: _old, ...others } = entries;
  const next = text === '' ? others : { ...others, [column]: text };
  return Object.keys(next).length === 0 ? rest : { ...rest, [part]: next };
}

/** Options with one text changed; an empty one takes it out. */
export function withText(
  options: SourceOptions,
  key: 'as' | 'delimiter' | 'dateFormat' | 'timezone' | 'timeOrigin' | 'timeStep' | 'encoding',
  text: string,
): SourceOptions {
  const { [key]: _old, ...rest } = options;
  return text === '' ? rest : { ...rest, [key]: text };
}

/** Options with the columns of a file without header named, separated by commas; none takes them out. */
export function withColumns(options: SourceOptions, text: string): SourceOptions {
  const { columns: _old, ...rest } = options;
  const columns = text.split(',').map((name) => name.trim());
  return columns.every((name) => name === '') ? rest : { ...rest, columns };
}
