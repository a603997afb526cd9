import { expect, test } from 'vitest';
import type { CaseFile } from '../../server/store/graph-store.js';
import { expand } from '../../server/features/neighbourhood/use-case.js';
import { pathsRequestSchema } from '../../server/contract/paths.js';
import { showPaths } from '../../server/features/paths/use-case.js';
import { search } from '../../server/features/search/use-case.js';
import { listAuditEntries } from '../helpers/dump-case.js';
import { importTexts } from '../helpers/csv-files.js';
import { describeOnEachStore, newCaseName } from '../helpers/each-store.js';

const FILES = {
  'people.csv':
    'id,name,aliases,notes\nvera77,Věra Vidalová,Vee Doe,\notto,Otto Orlov,,drives Vidalova home\n' +
    'pavel,Pavel Novák,,\n',
  'phones.csv': 'id,number,holder\nph-vera,+44 7700 900123,vera77\nph-otto,+44 7700 900555,otto\n',
  'accounts.csv': 'id,number,bank,holder\nac-vera,GB29NWBK60161331926819,Bank,vera77\n',
  'calls.csv': 'from,to,at\nph-otto,ph-vera,2024-01-05T10:00:00Z\n',
  'links.csv':
    'source,target,kind,notes\notto,vera77,exploits,took the passport of Vera Vidalova\n' +
    'vera77,pavel,knows,\notto,pavel,family,\n',
};
const ROLES = { 'roles.csv': 'person,role,from\nvera77,identified_victim,2024-05\n' };

/** What must not be seen: name in any script and order, alias, id, numbers in any grouping. */
const SECRETS =
  /\bv[eě]ra|vidal|vee doe|7700 ?900 ?123|7700900123|GB29|NWBK|60161331926819|ph-vera|ac-vera/giu;

/** Letters drawn at random, which spell anything at times. */
const RANDOM = /(?<=Protected \w{1,9} |protected-)[0-9A-Z]{6}|(?<=masked-)[\w-]{16}/gu;

/** The secrets in what is shown, each with what stands around it. */
function findLeaks(shown: unknown): string[] {
  const text = JSON.stringify(shown).replace(RANDOM, '#');
  return [...text.matchAll(SECRETS)].map(({ index }) =>
    text.slice(Math.max(0, index - 200), index + 100),
  );
}

describeOnEachStore('disclosure', (on) => {
  async function newCase(): Promise<CaseFile> {
    const name = newCaseName();
    await importTexts(on.caller, name, FILES);
    await importTexts(on.caller, name, ROLES);
    return (await on.store.findCase(name))!;
  }

  test('search, expansion and paths never show who is protected', async () => {
    const { name, id } = await newCase();
    const shown: unknown[] = [];
    for (const query of ['vera', 'Vidalová', 'vee', 'vera77', '7700 900123', 'GB29', '4477']) {
      shown.push((await search(on.caller, name, query, 10)).hits);
    }
    shown.push(await expand(on.caller, name, 'otto', { limit: 10 }));
    shown.push(await expand(on.caller, name, 'ph-otto', { limit: 10 }));
    for (const by of ['hops', 'weight', 'time'] as const) {
      const request = { entities: ['otto', 'pavel'], by, count: 9, directed: by === 'weight' };
      shown.push(await showPaths(on.caller, name, pathsRequestSchema.parse(request)));
    }
    const pseudonyms = await on.store.readProtected(
      (await on.store.findCase(name))!,
      on.caller.act,
    );
    for (const { pseudonym } of pseudonyms) {
      shown.push(await expand(on.caller, name, `protected-${pseudonym}`, { limit: 10 }));
    }
    expect(pseudonyms).toHaveLength(3);
    expect(JSON.stringify(shown)).toContain('Protected person');
    expect(findLeaks(shown)).toEqual([]);
    expect(id).not.toBe('');
  });

  test('hides from the first look after another process records the role', async () => {
    const name = newCaseName();
    await importTexts(on.caller, name, FILES);
    const look = () => expand(on.caller, name, 'otto', { limit: 10 });
    expect(findLeaks(await look())).not.toEqual([]);
    const second = await on.openSecond();
    try {
      await importTexts({ ...on.caller, store: second.store }, name, ROLES);
    } finally {
      await second.close();
    }
    expect(findLeaks(await look())).toEqual([]);
    expect(JSON.stringify(await look())).toContain('roles.csv');
  });

  test('a real id or number of somebody protected finds nothing, a pseudonym does', async () => {
    const caseFile = await newCase();
    const { name } = caseFile;
    for (const given of ['vera77', 'ph-vera', '+447700900123', 'GB29NWBK60161331926819']) {
      await expect(expand(on.caller, name, given, { limit: 5 })).rejects.toMatchObject({
        code: 'not_found',
      });
    }
    const list = await on.store.readProtected(caseFile, on.caller.act);
    const vera = list.find(({ kind }) => kind === 'person');
    const { hits } = await search(on.caller, name, `Protected person ${vera!.pseudonym}`, 5);
    expect(hits).toEqual([
      {
        id: `protected-${vera!.pseudonym}`,
        kind: 'person',
        name: `Protected person ${vera!.pseudonym}`,
      },
    ]);
  });

  test('a reason shows real names, and the log says who saw them and why', async () => {
    const { name } = await newCase();
    const caller = { ...on.caller, showProtected: 'court order 12/2024' };
    const { hits } = await search(caller, name, 'vidalova', 5);
    expect(hits).toEqual([{ id: 'vera77', kind: 'person', name: 'Věra Vidalová' }]);
    const last = (await listAuditEntries(on.store)).at(-1);
    expect(JSON.parse(last!.body!)).toEqual({
      actor: 'tester',
      action: 'show protected',
      case: name,
      details: { reason: 'court order 12/2024' },
    });
  });

  test.each(['', '   ', 'x'])('no names for the reason %j', async (showProtected) => {
    const { name } = await newCase();
    const before = await on.store.readAuditHead();
    await expect(search({ ...on.caller, showProtected }, name, 'vera', 5)).rejects.toMatchObject({
      code: 'bad_input',
    });
    expect(await on.store.readAuditHead()).toEqual(before);
  });
});
