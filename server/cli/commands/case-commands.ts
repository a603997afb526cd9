import type { Command } from 'commander';
import { AppError } from '../../errors.js';
import { verifyAudit } from '../../features/audit/use-case.js';
import { deleteCase, listCases } from '../../features/cases/use-case.js';
import { formatCount, formatNumber, formatTable, printJson, printText } from '../print.js';
import { addCommonOptions, type CommonOptions, withStore } from '../session.js';
import type { Terminal } from '../terminal.js';

/** `vinculum cases`, `vinculum delete`, `vinculum audit verify`. */
export function addCaseCommands(program: Command, terminal: Terminal): void {
  const cases = program
    .command('cases')
    .summary('list the cases')
    .addHelpText('after', '\nExample:\n  vinculum cases --json');
  addCommonOptions(cases).action(async (options: CommonOptions) => {
    const list = await withStore(terminal, options, ({ store }) => listCases(store));
    if (options.json === true) await printJson(terminal, { cases: list });
    else if (list.length === 0)
      await printText(terminal, 'There are no cases yet. Try: vinculum demo');
    else {
      const rows = list.map((each) => [
        each.name + (each.deleting ? ' (deletion cut off)' : ''),
        each.entities,
        each.links,
        each.sources,
        each.createdAt,
        each.createdBy,
      ]);
      await printText(
        terminal,
        formatTable(['case', 'entities', 'links', 'sources', 'created', 'by'], rows),
      );
    }
  });

  const remove = program
    .command('delete')
    .summary('delete a case and everything in it')
    .requiredOption('--case <name>', 'case to delete')
    .option('--yes', 'really delete')
    .addHelpText('after', '\nExample:\n  vinculum delete --case Lantern --yes');
  addCommonOptions(remove).action(
    async (options: CommonOptions & { case: string; yes?: boolean }) => {
      if (options.yes !== true) {
        throw new AppError(
          'bad_input',
          `Deleting "${options.case}" cannot be undone: say so with --yes.`,
        );
      }
      const deleted = await withStore(terminal, options, ({ store, act }) =>
        deleteCase(store, options.case, act),
      );
      if (options.json === true) await printJson(terminal, { deleted });
      else
        await printText(
          terminal,
          `Deleted the case "${deleted.name}". The audit log keeps the entry that says so.`,
        );
    },
  );

  const audit = program
    .command('audit')
    .summary('the audit log')
    .addHelpText('after', '\nExample:\n  vinculum audit verify');
  const verify = audit
    .command('verify')
    .summary('recompute the chain of the audit log')
    .addHelpText('after', '\nExample:\n  vinculum audit verify');
  addCommonOptions(verify).action(async (options: CommonOptions) => {
    const verdict = await withStore(terminal, options, ({ store }) => verifyAudit(store));
    if (options.json === true) await printJson(terminal, verdict);
    else if (verdict.intact) {
      await printText(
        terminal,
        `The audit log is intact: ${formatCount(verdict.entries, 'entry', 'entries')} (${formatNumber(verdict.purged)} purged), head ${verdict.head || '(none)'}.`,
      );
    } else {
      const problems = verdict.problems.map(({ seq, problem }) => `  entry ${seq}: ${problem}`);
      await printText(terminal, ['The audit log is NOT intact:', ...problems].join('\n'));
    }
    if (!verdict.intact) terminal.exitCode = 1;
  });
}
