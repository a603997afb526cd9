import { snapshotFilter } from '../../analysis/snapshot-filter.js';
import type { Partition } from '../../contract/further-measures.js';
import type { LinkKind } from '../../contract/link.js';
import type { AnalysisParameters } from '../../contract/results.js';
import { SCRIPT_STAGES, stageOfFunction } from '../../contract/script-stage.js';
import type { Snapshot } from '../../contract/snapshot.js';
import { eachEntity } from '../../store/each-entity.js';
import type { GraphStore } from '../../store/graph-store.js';
import { readFunctions } from '../../store/read-functions.js';

/** Links by which a person belongs to a company. */
const BELONGING: readonly LinkKind[] = ['directs', 'employs', 'owns'];

/** Where records state of an entity what country it belongs to, the first that it has. */
const COUNTRY_PROPERTIES = ['nationality', 'country'] as const;

/** Stated values by entity: each once for every record that states it, the preferred of equals first. */
type Stated = Map<string, string[]>;

interface Asked {
  readonly caseId: string;
  readonly snapshot: Snapshot;
  readonly parameters: AnalysisParameters;
  /** Of whoever is protected no stage is told, whatever records say they did. */
  readonly isProtected: (id: string) => boolean;
  readonly signal?: AbortSignal | undefined;
}

async function readStages(
  store: GraphStore,
  { caseId, snapshot, isProtected, signal }: Asked,
): Promise<Stated> {
  const functions = await readFunctions(store, caseId, snapshot, signal);
  const stated: Stated = new Map();
  for (const [id, names] of functions) {
    const stages = names.flatMap((name) => stageOfFunction(name) ?? []);
    const ordered = SCRIPT_STAGES.flatMap((stage) => stages.filter((each) => each === stage));
    if (ordered.length > 0 && !isProtected(id)) stated.set(id, ordered);
  }
  return stated;
}

async function readCountries(
  store: GraphStore,
  { caseId, snapshot, signal }: Asked,
): Promise<Stated> {
  const stated: Stated = new Map();
  const ids = snapshot.entities.map(({ id }) => id);
  for await (const { id, statements } of eachEntity(store, caseId, ids, signal)) {
    const lists = COUNTRY_PROPERTIES.map((property) =>
      statements.flatMap(({ values }) => {
        const value = values[property];
        return typeof value === 'string' && value.trim() !== '' ? [value.trim()] : [];
      }),
    );
    const values = lists.find((list) => list.length > 0);
    if (values) stated.set(id, values.sort());
  }
  return stated;
}

/** By links of the whole case under the same window and grades, whatever kinds of links are analysed. */
async function readOrganisations(
  store: GraphStore,
  { caseId, snapshot, parameters }: Asked,
): Promise<Stated> {
  const filter = snapshotFilter({ ...parameters, linkKinds: [...BELONGING] });
  const { entities, links } = await store.readSnapshot(caseId, filter);
  const kinds = new Map(entities.map(({ id, kind }) => [id, kind]));
  const stated: Stated = new Map();
  for (const { id, kind } of snapshot.entities) if (kind === 'company') stated.set(id, [id]);
  for (const { source, target } of links) {
    const ends = [source, target];
    const person = ends.find((id) => kinds.get(id) === 'person');
    const company = ends.find((id) => kinds.get(id) === 'company');
    if (person === undefined || company === undefined) continue;
    stated.set(person, [...(stated.get(person) ?? []), company]);
  }
  for (const values of stated.values()) values.sort();
  return stated;
}

const READERS: Readonly<
  Record<Exclude<Partition, 'community'>, (store: GraphStore, asked: Asked) => Promise<Stated>>
> = { organisation: readOrganisations, country: readCountries, stage: readStages };

/** What records state of entities by which broker roles are told; null for communities, found later. */
export async function readPartition(store: GraphStore, asked: Asked): Promise<Stated | null> {
  const { partition = 'community' } = asked.parameters;
  if (partition === 'community') return null;
  const stated = await READERS[partition](store, asked);
  const known = new Set(asked.snapshot.entities.map(({ id }) => id));
  return new Map([...stated].filter(([id]) => known.has(id)));
}
