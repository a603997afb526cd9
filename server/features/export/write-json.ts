import type { Source } from '../../contract/source.js';
import type { ExportContent } from './export-content.js';

/** Version of the document's shape. */
const VERSION = 1;

/** A source without who imported it and when: the same content gives the same bytes. */
function describeSource({ importedAt: _at, importedBy: _by, ...source }: Source): object {
  return source;
}

async function* writeItems(items: AsyncIterable<unknown>): AsyncGenerator<string> {
  let separator = '\n';
  for await (const item of items) {
    yield separator + JSON.stringify(item);
    separator = ',\n';
  }
}

/**
 * One JSON document, an entity or a link a line: `{version, case, sources, coverage, entities,
 * links}`, the last two as `Entity` and `Link` of the contract, with every statement. Times are
 * milliseconds since 1970-01-01T00:00Z.
 */
export async function* writeJson(content: ExportContent): AsyncGenerator<string> {
  const head = {
    version: VERSION,
    case: content.caseName,
    sources: content.sources.map(describeSource),
    coverage: content.coverage,
  };
  yield `${JSON.stringify(head).slice(0, -1)},\n"entities":[`;
  yield* writeItems(content.entities());
  yield '\n],\n"links":[';
  yield* writeItems(content.links());
  yield '\n]}\n';
}
