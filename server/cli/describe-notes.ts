import type { NotesView, NoteView } from '../contract/notes.js';
import { printable, wrapText } from './print.js';

function describeVersion(
  { version, text, at, by }: NoteView['versions'][number],
  width: number,
): string {
  const said = text === null ? '(withdrawn)' : printable(text);
  return wrapText(`  version ${version}, ${at}, ${printable(by)}: ${said}`, width, '    ');
}

/** Notes with every version, the newest first, as text. */
export function describeNotes({ notes }: NotesView, width: number): string {
  if (notes.length === 0) return 'There are no notes.';
  return notes
    .map(({ id, entity, versions }) =>
      [
        `note ${id} on ${printable(entity.name)} · ${entity.kind} · ${printable(entity.id)}`,
        ...versions.map((version) => describeVersion(version, width)),
      ].join('\n'),
    )
    .join('\n\n');
}
