import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { analysisParametersSchema, type AnalysisResult } from '../../server/contract/results.js';
import type * as Analysis from '../../server/features/analysis/use-case.js';
import * as groups from '../../server/features/analysis/describe-groups.js';
import { EXPORT_FORMATS, exportCase } from '../../server/features/export/use-case.js';
import { importTexts } from '../helpers/csv-files.js';
import { describeOnEachStore, newCaseName } from '../helpers/each-store.js';

// A worker does not load from TypeScript: the build is tested.
const build = new URL('../../dist/server/features/analysis/use-case.js', import.meta.url);

const FILES = {
  'people.csv':
    'id,name,aliases\nvera77,Věra Vidalová,Vee Doe\notto,Otto Orlov,\npavel,Pavel Novák,\n',
  'phones.csv': 'id,number,holder\nph-vera,+44 7700 900123,vera77\nph-otto,+44 7700 900555,otto\n',
  'calls-of-vidalova.csv': 'from,to,at\nph-otto,ph-vera,2024-01-05T10:00:00Z\n',
  'links.csv':
    'source,target,kind,notes\notto,vera77,exploits,keeps her passport\nvera77,pavel,knows,\n',
};
const ROLES = { 'roles.csv': 'person,role,from\nvera77,identified_victim,2024-05\n' };
const SECRETS = /\bv[eě]ra|vidal|vee doe|7700 ?900 ?123/iu;

describeOnEachStore('results that leave the program', (on) => {
  let analysis: typeof Analysis;

  beforeAll(async () => {
    analysis = (await import(build.href)) as typeof Analysis;
  });

  test('an old analysis hides who has turned out to be a victim since', async () => {
    const name = newCaseName();
    await importTexts(on.caller, name, FILES);
    const parameters = analysisParametersSchema.parse({
      measures: ['constraint', 'linkBetweenness', 'bridge'],
    });
    const first = await analysis.analyseCase(on.caller, name, parameters);
    expect(JSON.stringify(first)).toMatch(/Vidalová/u);
    await importTexts(on.caller, name, ROLES);

    const stored = await analysis.showRun(on.caller, name, first.run.id);
    const anew = await analysis.analyseCase(on.caller, name, parameters);
    for (const result of [stored, anew]) {
      expect(JSON.stringify(result)).not.toMatch(SECRETS);
      expect(result.links?.length).toBeGreaterThan(2);
      expect(result.entities.filter(({ isProtected }) => isProtected)).toHaveLength(2);
    }
    // Věra lies between the two others: her rank leaves with her, and no gap tells of it.
    const ranksOf = ({ entities }: AnalysisResult) =>
      entities.flatMap(({ kind, rankInKind }) => (kind === 'person' ? (rankInKind ?? []) : []));
    expect(ranksOf(first)).toEqual([1, 2, 3]);
    expect(ranksOf(stored)).toEqual([1, 2]);
    expect(ranksOf(anew)).toEqual([1, 2]);
    expect(stored.run).toEqual(first.run);
    expect(anew.run.inputHash).toBe(first.run.inputHash);
    const shown = await analysis.showRun(
      { ...on.caller, showProtected: 'court order' },
      name,
      first.run.id,
    );
    expect(shown.entities.map((each) => each.name)).toContain('Věra Vidalová');
    expect(ranksOf(shown)).toEqual([1, 2]);
  });

  test('groups in words count who is protected, and name, place or rank nobody of them', async () => {
    const name = newCaseName();
    await importTexts(on.caller, name, {
      'people.csv':
        'id,name,nationality,role\nvera77,Věra Vidalová,SK,\notto,Otto Orlov,AT,suspect\n' +
        'pavel,Pavel Novák,CZ,associate\njan,Jan Malý,CZ,\neva,Eva Malá,CZ,\nada,Ada Malá,CZ,\n',
      // Věra stands between all others, and holds the only link out of her group.
      'links.csv':
        'source,target,kind\notto,vera77,exploits\nvera77,pavel,knows\notto,pavel,knows\n' +
        'vera77,jan,knows\njan,eva,family\njan,ada,family\neva,ada,family\n',
    });
    const parameters = analysisParametersSchema.parse({ levels: true, nullDraws: 19 });
    const { run } = await analysis.analyseCase(on.caller, name, parameters);
    const before = await groups.describeGroups(on.caller, name, run.id, { first: 10 });
    const [hers] = before.groups.filter(({ words }) => words.includes('Vidalová'));
    expect(hers?.top[0]?.name).toBe('Věra Vidalová');
    expect(hers?.ties[0]?.through[0]?.name).toBe('Věra Vidalová');
    expect(hers?.roles).toContainEqual({ role: 'suspect', members: 1 });
    expect(hers?.countries).toContainEqual({ country: 'SK', members: 1 });

    await importTexts(on.caller, name, ROLES);
    for (const showProtected of [undefined, 'court order']) {
      const caller = { ...on.caller, ...(showProtected && { showProtected }) };
      const view = await groups.describeGroups(caller, name, run.id, { first: 10 });
      expect(JSON.stringify(view)).not.toMatch(SECRETS);
      const [now] = view.groups.filter(({ group }) => group === hers?.group);
      expect(now).toMatchObject({ protectedMembers: 1, size: hers?.size });
      expect(now?.words).toMatch(/1 is protected and described no further\./u);
      expect(now?.ties[0]?.through).toEqual([]);
      expect(now?.countries?.map(({ country }) => country)).not.toContain('SK');
      expect(JSON.stringify(now?.roles)).not.toMatch(/victim/u);
      const shown = await analysis.showRun(caller, name, run.id);
      const { items, levels = [] } = shown.communities;
      const through = [items, ...levels.map((level) => level.items)]
        .flat()
        .flatMap(({ ties = [] }) => ties.flatMap((tie) => tie.through.map(({ id }) => id)));
      expect(through.length).toBeGreaterThan(0);
      for (const ids of [through, shown.structure?.corePeriphery?.core ?? []]) {
        expect(ids.filter((id) => /vera77|^protected-/u.test(id))).toEqual([]);
      }
    }
    await expect(
      groups.describeGroups(on.caller, name, run.id, { first: 1, group: 99 }),
    ).rejects.toThrow(/no group 99 at this level/u);
    await expect(
      groups.describeGroups(on.caller, name, run.id, { first: 1, resolution: 77 }),
    ).rejects.toThrow(/groups of resolution .*1.* alone/u);
  });

  test.each(EXPORT_FORMATS)('an export as %s hides them in every file', async (format) => {
    const name = newCaseName();
    await importTexts(on.caller, name, { ...FILES, ...ROLES });
    const folder = mkdtempSync(join(tmpdir(), 'vinculum-export-'));
    try {
      const path = format === 'csv' ? folder : join(folder, 'out');
      await exportCase(on.caller, name, format, { path });
      const texts = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
      expect(texts.join('\n')).toContain('Protected person');
      expect(texts.join('\n')).not.toMatch(SECRETS);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
