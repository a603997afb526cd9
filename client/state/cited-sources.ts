import type { Entity } from '../../server/contract/network.js';
import type { SourceView } from '../../server/contract/views.js';

/** A source file that states an entity, and where. */
export interface CitedSource {
  readonly source: SourceView;
  /** Data rows, ascending, each once. */
  readonly rows: readonly number[];
  /** Documents or exhibits that those rows cite, each once. */
  readonly references: readonly string[];
}

/** The source files that state an entity, in the order of their numbers. */
export function citedSources(
  { statements }: Pick<Entity, 'statements'>,
  sources: readonly SourceView[],
): CitedSource[] {
  const cited = new Map<number, { rows: Set<number>; references: Set<string> }>();
  for (const { provenance } of statements) {
    const { source, row, sourceRef } = provenance;
    let known = cited.get(source);
    if (!known) cited.set(source, (known = { rows: new Set(), references: new Set() }));
    known.rows.add(row);
    if (sourceRef !== undefined) known.references.add(sourceRef);
  }
  return sources.flatMap((source) => {
    const found = cited.get(source.number);
    if (!found) return [];
    const rows = [...found.rows].sort((a, b) => a - b);
    return [{ source, rows, references: [...found.references].sort() }];
  });
}
