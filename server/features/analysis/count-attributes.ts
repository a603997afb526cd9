import { createBreath } from '../../breathe.js';
import type { GroupDescription } from '../../contract/group-view.js';
import { ROLES, type Role } from '../../contract/role.js';
import type { OpenedCase } from '../../disclosure/open-case.js';
import { eachEntity } from '../../store/each-entity.js';
import type { GraphStore } from '../../store/graph-store.js';

const COUNTRIES_TOLD = 10;

/** Where records state of an entity what country it belongs to. */
const COUNTRY_PROPERTIES = ['country', 'nationality'] as const;

type Attributes = Pick<GroupDescription, 'roles' | 'countries'>;

/**
 * How many of some entities hold each role and belong to each country, each counted once for each.
 *
 * @param ids nobody protected: counted among few, a role or a country would point at them.
 */
export async function countAttributes(
  store: GraphStore,
  { caseFile, mask }: OpenedCase,
  ids: readonly string[],
): Promise<Attributes> {
  const breathe = createBreath();
  const roles = new Map<Role, number>();
  const countries = new Map<string, number>();
  const count = <Key>(counts: Map<Key, number>, keys: Iterable<Key>): void => {
    for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  for await (const { kind, values, roles: held } of eachEntity(store, caseFile.id, ids)) {
    count(
      roles,
      held.map(({ role }) => role),
    );
    const stated = Object.fromEntries(
      COUNTRY_PROPERTIES.flatMap((property) => {
        const value = values[property];
        return typeof value === 'string' ? [[property, value] as const] : [];
      }),
    );
    count(countries, Object.values(mask.values(stated, kind)).map(String));
    await breathe();
  }
  return {
    // A role that records leave open is none.
    roles: ROLES.filter((role) => role !== 'unknown').flatMap((role) => {
      const members = roles.get(role);
      return members === undefined ? [] : [{ role, members }];
    }),
    countries: [...countries]
      .map(([country, members]) => ({ country, members }))
      .sort((one, other) => other.members - one.members || (one.country < other.country ? -1 : 1))
      .slice(0, COUNTRIES_TOLD),
  };
}
