import { type Command, InvalidArgumentError } from 'commander';
import { noteTextSchema } from '../../contract/notes.js';
import { listNotes, reviseNote, writeNote } from '../../features/notes/use-case.js';
import { AppError } from '../../errors.js';
import { describeNotes } from '../describe-notes.js';
import { lineWidth, printJson, printText } from '../print.js';
import {
  addCommonOptions,
  addDisclosureOption,
  type CommonOptions,
  withStore,
} from '../session.js';
import type { Terminal } from '../terminal.js';

interface NotesOptions extends CommonOptions {
  readonly case: string;
}

interface NoteOptions extends NotesOptions {
  readonly revise?: string;
  readonly withdraw?: string;
}

function parseText(text: string): string {
  const parsed = noteTextSchema.safeParse(text);
  if (parsed.success) return parsed.data;
  throw new InvalidArgumentError('A text of 1 to 10,000 characters is needed.');
}

/** What is to be done: a new note, a new version, or a withdrawal. */
function toWrite(entity: string | undefined, text: string | undefined, options: NoteOptions) {
  const { revise, withdraw } = options;
  if (
    revise !== undefined &&
    withdraw === undefined &&
    entity !== undefined &&
    text === undefined
  ) {
    return { note: revise, text: parseText(entity) };
  }
  if (withdraw !== undefined && revise === undefined && entity === undefined) {
    return { note: withdraw, text: null };
  }
  if (
    revise === undefined &&
    withdraw === undefined &&
    entity !== undefined &&
    text !== undefined
  ) {
    return { entity, text: parseText(text) };
  }
  throw new AppError('bad_input', 'Say ENTITY TEXT, or --revise NOTE TEXT, or --withdraw NOTE.');
}

/** `vinculum notes` and `vinculum note`. */
export function addNoteCommands(program: Command, terminal: Terminal): void {
  const list = program
    .command('notes')
    .summary('notes on the entities of a case')
    .description('List notes with every version: who wrote what, and when.')
    .argument('[entity]', 'id, pseudonym, or phone or account number; all notes if absent')
    .requiredOption('--case <name>', 'case')
    .addHelpText('after', '\nExample:\n  vinculum notes P17 --case Lantern');
  addDisclosureOption(addCommonOptions(list)).action(
    async (entity: string | undefined, options: NotesOptions) => {
      const view = await withStore(terminal, options, (caller) =>
        listNotes(caller, options.case, entity),
      );
      if (options.json === true) await printJson(terminal, view);
      else await printText(terminal, describeNotes(view, lineWidth(terminal)));
    },
  );

  const write = program
    .command('note')
    .summary('write, revise or withdraw a note')
    .description('Write a note on an entity. Nothing is overwritten: a revision is a new version.')
    .argument('[entity]', 'id, pseudonym, or phone or account number')
    .argument('[text]', 'what is to be noted')
    .requiredOption('--case <name>', 'case')
    .option('--revise <note>', 'add a version to this note; the text follows')
    .option('--withdraw <note>', 'withdraw this note; what it said is kept')
    .addHelpText(
      'after',
      '\nExamples:\n  vinculum note P17 "Known to the harbour police" --case Lantern' +
        '\n  vinculum note --revise 5d1f20c3ab94 "Not known to them" --case Lantern',
    );
  addCommonOptions(write).action(
    async (entity: string | undefined, text: string | undefined, options: NoteOptions) => {
      const wanted = toWrite(entity, text, options);
      const note = await withStore(terminal, options, (caller) =>
        wanted.note === undefined
          ? writeNote(caller, options.case, wanted)
          : reviseNote(caller, options.case, wanted.note, wanted.text, 'any'),
      );
      const view = { case: options.case, notes: [note] };
      if (options.json === true) await printJson(terminal, note);
      else await printText(terminal, describeNotes(view, lineWidth(terminal)));
    },
  );
}
