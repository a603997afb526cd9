import type { Command } from 'commander';
import type { LinkKind } from '../../contract/link.js';
import { expand } from '../../features/neighbourhood/use-case.js';
import { search } from '../../features/search/use-case.js';
import { describeExpansion } from '../describe-exploration.js';
import { parseCount, parseLinkKinds } from '../parse-options.js';
import { formatTable, lineWidth, printJson, printText } from '../print.js';
import {
  addCommonOptions,
  addDisclosureOption,
  type CommonOptions,
  withStore,
} from '../session.js';
import type { Terminal } from '../terminal.js';

interface CaseOptions extends CommonOptions {
  readonly case: string;
}

/** `vinculum search` and `vinculum expand`. */
export function addExploreCommands(program: Command, terminal: Terminal): void {
  const find = program
    .command('search')
    .summary('find entities by name, alias, number or id')
    .argument('<text>', 'beginnings of words, in any order; case and accents do not matter')
    .requiredOption('--case <name>', 'case')
    .option('--limit <n>', 'how many hits', parseCount(1, 1_000), 20)
    .addHelpText('after', '\nExample:\n  vinculum search "petrov mar" --case Lantern');
  addDisclosureOption(addCommonOptions(find)).action(
    async (text: string, options: CaseOptions & { limit: number }) => {
      const view = await withStore(terminal, options, (caller) =>
        search(caller, options.case, text, options.limit),
      );
      if (options.json === true) await printJson(terminal, view);
      else if (view.hits.length === 0) {
        await printText(
          terminal,
          'Nothing found (protected persons are found by their pseudonym).',
        );
      } else {
        const rows = view.hits.map(({ id, kind, name }) => [id, kind, name]);
        await printText(
          terminal,
          formatTable(['id', 'kind', 'name'], rows) +
            (view.more ? '\nThere are more: raise --limit.' : ''),
        );
      }
    },
  );

  const grow = program
    .command('expand')
    .summary('an entity, its statements and its neighbours')
    .argument('<entity>', 'id, pseudonym, or phone or account number')
    .requiredOption('--case <name>', 'case')
    .option('--limit <n>', 'how many neighbours', parseCount(1, 10_000), 50)
    .option('--links <kind,…>', 'kinds of links admitted', parseLinkKinds)
    .addHelpText('after', '\nExample:\n  vinculum expand P17 --case Lantern --links calls,meets');
  addDisclosureOption(addCommonOptions(grow)).action(
    async (entity: string, options: CaseOptions & { limit: number; links?: LinkKind[] }) => {
      const { limit, links } = options;
      const view = await withStore(terminal, options, (caller) =>
        expand(caller, options.case, entity, { limit, ...(links && { linkKinds: links }) }),
      );
      if (options.json === true) await printJson(terminal, view);
      else await printText(terminal, describeExpansion(view, lineWidth(terminal)));
    },
  );
}
