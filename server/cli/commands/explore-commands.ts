import type { Command } from 'commander';
import type { LinkKind } from '../../contract/link.js';
import type { ExpansionView, PathsView } from '../../contract/views.js';
import { formatSpan } from '../../contract/time.js';
import { expand } from '../../features/neighbourhood/use-case.js';
import { showPaths } from '../../features/paths/use-case.js';
import { search } from '../../features/search/use-case.js';
import { parseCount, parseLinkKinds } from '../parse-options.js';
import { formatTable, printable, printJson, printText } from '../print.js';
import {
  addCommonOptions,
  addDisclosureOption,
  type CommonOptions,
  withStore,
} from '../session.js';

interface CaseOptions extends CommonOptions {
  readonly case: string;
}

const ARROWS = { out: '→', in: '←', both: '–' } as const;

function describeValue(value: unknown): string {
  return printable(Array.isArray(value) ? value.join('; ') : String(value));
}

function describeExpansion(view: ExpansionView): string {
  const { entity } = view;
  const lines = [`${printable(entity.name)} · ${entity.kind} · ${printable(entity.id)}`];
  for (const [property, value] of Object.entries(entity.values)) {
    lines.push(`  ${property}: ${describeValue(value)}`);
  }
  for (const { role, from, until, provenance } of entity.roles) {
    const dates = [
      from ? `from ${formatSpan(from)}` : '',
      until ? `until ${formatSpan(until)}` : '',
    ];
    lines.push(
      `  role: ${[role, ...dates].filter(Boolean).join(' ')} (source ${provenance.source}, row ${provenance.row})`,
    );
  }
  for (const { property, others } of entity.contradictions) {
    const values = others.map(({ value }) => describeValue(value));
    lines.push(`  records disagree about ${property}: also ${values.join(', ')}`);
  }
  const stated = entity.statements.map(({ provenance: { source, row, grade } }) =>
    [`source ${source} row ${row}`, grade].filter(Boolean).join(' '),
  );
  lines.push(`  stated by: ${stated.join('; ')}`, '');
  lines.push(
    `${view.shown} of ${view.total} neighbours, by number of links (${view.totalLinks} links in all)`,
  );
  const rows = view.neighbours.map(({ entity: neighbour, links, bundles }) => [
    neighbour.id,
    neighbour.name,
    neighbour.kind,
    links,
    bundles.map(({ kind, direction, links: n }) => `${ARROWS[direction]} ${kind} ×${n}`).join(', '),
  ]);
  lines.push(formatTable(['id', 'name', 'kind', 'links', 'by kind'], rows), '');
  for (const { number, file, sha256 } of view.sources) {
    lines.push(`source ${number}: ${printable(file)} (SHA-256 ${sha256.slice(0, 16)}…)`);
  }
  return lines.join('\n');
}

function describePaths(view: PathsView): string {
  if (view.paths.length === 0) {
    return `No path of at most ${view.maxLength} links between ${view.from} and ${view.to} is recorded.`;
  }
  const lines = view.paths.flatMap(({ length, entities, steps }, index) => {
    const title = `Path ${index + 1}, ${length} link(s): ${entities.map(({ name }) => printable(name)).join(' – ')}`;
    const details = steps.map(({ links, more }, step) => {
      const ends = `${printable(entities[step]?.name ?? '')} – ${printable(entities[step + 1]?.name ?? '')}`;
      const records = links.map(({ kind, time, statements }) => {
        const where = statements.map(({ provenance: p }) => `source ${p.source} row ${p.row}`);
        return [kind, time ? formatSpan(time) : '', `(${where.join('; ')})`]
          .filter(Boolean)
          .join(' ');
      });
      return `    ${ends}: ${records.join(', ')}${more ? ', and more' : ''}`;
    });
    return [title, ...details];
  });
  const sources = view.sources.map(({ number, file }) => `source ${number}: ${printable(file)}`);
  return [...lines, '', ...sources].join('\n');
}

/** `vinculum search`, `vinculum expand`, `vinculum path`. */
export function addExploreCommands(program: Command, environment: NodeJS.ProcessEnv): void {
  const find = program
    .command('search')
    .summary('find entities by name, alias, number or id')
    .argument('<text>', 'beginnings of words, in any order; case and accents do not matter')
    .requiredOption('--case <name>', 'case')
    .option('--limit <n>', 'how many hits', parseCount(1, 1_000), 20)
    .addHelpText('after', '\nExample:\n  vinculum search "petrov mar" --case Lantern');
  addDisclosureOption(addCommonOptions(find)).action(
    async (text: string, options: CaseOptions & { limit: number }) => {
      const view = await withStore(environment, options, (caller) =>
        search(caller, options.case, text, options.limit),
      );
      if (options.json === true) await printJson(view);
      else if (view.hits.length === 0) {
        await printText('Nothing found (protected persons are found by their pseudonym).');
      } else {
        const rows = view.hits.map(({ id, kind, name }) => [id, kind, name]);
        await printText(
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
      const view = await withStore(environment, options, (caller) =>
        expand(caller, options.case, entity, { limit, ...(links && { linkKinds: links }) }),
      );
      if (options.json === true) await printJson(view);
      else await printText(describeExpansion(view));
    },
  );

  const path = program
    .command('path')
    .summary('shortest paths between two entities')
    .argument('<from>', 'id, pseudonym, or phone or account number')
    .argument('<to>', 'the other end')
    .requiredOption('--case <name>', 'case')
    .option('--count <k>', 'how many paths', parseCount(1, 100), 3)
    .option('--max-length <n>', 'most links of a path', parseCount(1, 12), 8)
    .option('--links <kind,…>', 'kinds of links admitted', parseLinkKinds)
    .addHelpText('after', '\nExample:\n  vinculum path P17 T04 --case Lantern --count 5');
  addDisclosureOption(addCommonOptions(path)).action(
    async (
      from: string,
      to: string,
      options: CaseOptions & { count: number; maxLength: number; links?: LinkKind[] },
    ) => {
      const { count, maxLength, links } = options;
      const question = { from, to, count, maxLength, ...(links && { linkKinds: links }) };
      const view = await withStore(environment, options, (caller) =>
        showPaths(caller, options.case, question),
      );
      if (options.json === true) await printJson(view);
      else await printText(describePaths(view));
    },
  );
}
