import { BROKER_ROLES, listExtras } from '../contract/further-measures.js';
import type { AnalysisResult, EntityMeasures } from '../contract/results.js';
import { formatTable } from './print.js';

const NOT_DEFINED = '–';

/** The measures that were asked for: of the entities that are ranked, and of links between them. */
export function describeFurther(
  result: AnalysisResult,
  ranked: readonly EntityMeasures[],
  top: number,
): string[] {
  const chosen = result.run.parameters.measures ?? [];
  const columns = listExtras(chosen);
  const sections: string[] = [];
  if (columns.length > 0) {
    const rows = ranked
      .slice(0, top)
      .map(({ id, name, more = {} }) => [
        ...[id, name],
        ...columns.map((measure) => more[measure] ?? NOT_DEFINED),
      ]);
    const table = formatTable(['id', 'name', ...columns], rows);
    const { partition = 'community' } = result.run.parameters;
    const by = BROKER_ROLES.some((role) => chosen.includes(role))
      ? `; broker roles by ${partition}`
      : '';
    sections.push(`Further measures, in the order of betweenness${by}\n${table}`);
  }
  if (result.links) sections.push(describeLinks(result.links, ranked, top));
  return sections;
}

function describeLinks(
  links: NonNullable<AnalysisResult['links']>,
  ranked: readonly EntityMeasures[],
  top: number,
): string {
  const shown = new Set(ranked.map(({ id }) => id));
  const listed = links.filter(({ source, target }) => shown.has(source) && shown.has(target));
  if (listed.length === 0) return 'Links: none to list.';
  const rows = listed
    .slice(0, top)
    .map(({ source, target, linkBetweenness, bridge }) => [
      ...[source, target, linkBetweenness ?? NOT_DEFINED],
      bridge === undefined ? NOT_DEFINED : bridge ? 'yes' : 'no',
    ]);
  const title = 'Links that most shortest paths take (position in the recorded data)';
  return `${title}\n${formatTable(['from', 'to', 'betweenness', 'bridge'], rows)}`;
}
