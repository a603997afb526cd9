import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import { ESLint } from 'eslint';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const repository = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** Files below a folder of the repository, as paths from its root with forward slashes. */
function filesBelow(folder: string): string[] {
  return readdirSync(join(repository, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(repository, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !/(^|\/)(node_modules|dist)\//u.test(path))
    .sort();
}

function textOf(path: string): string {
  return readFileSync(join(repository, path), 'utf8');
}

/** Each `complaint` of a check over many files, with the file it is about. */
function complaintsAbout(paths: readonly string[], check: (path: string) => string[]): string[] {
  return paths.flatMap((path) => check(path).map((complaint) => `${path}: ${complaint}`));
}

describe('imports', () => {
  const rules = join(repository, '.dependency-cruiser.cjs');

  async function breachesIn(folder: string): Promise<{ rule: string; text: string }[]> {
    const options = await extractDepcruiseOptions(rules);
    const { output } = await cruise(['server', 'client'], { ...options, baseDir: folder });
    if (typeof output === 'string') throw new Error(output);
    if (output.summary.totalCruised === 0) throw new Error('nothing was looked at');
    return output.summary.violations.map(({ rule, from, to, cycle }) => ({
      rule: rule.name,
      text: [`${rule.name}: ${from}`, ...(cycle?.map(({ name }) => name) ?? [to])].join(' → '),
    }));
  }

  test(
    'every room of server/ and client/ imports only what it may',
    { timeout: 60_000 },
    async () => {
      expect((await breachesIn(repository)).map(({ text }) => text)).toEqual([]);
    },
  );

  test('each rule fails where it is broken', { timeout: 60_000 }, async () => {
    const broken = {
      'package.json': '{ "devDependencies": { "tool": "1.0.0" } }',
      'node_modules/tool/package.json': '{ "name": "tool", "version": "1.0.0", "main": "a.js" }',
      'node_modules/tool/a.js': '',
      'server/app.ts': "import './cli/command.js'; import 'node:worker_threads'; import 'tool';",
      'server/errors.ts': "import './jobs/queue.js';",
      'server/contract/entity.ts': "import 'node:fs';",
      'server/analysis/degree.ts': "import '../store/port.js';",
      'server/jobs/queue.ts': "import '../store/port.js';",
      'server/ingest/catalogue.ts': "import '../analysis/degree.js';",
      'server/store/port.ts': "import '../ingest/catalogue.js';",
      'server/disclosure/mask.ts': "import '../ingest/catalogue.js';",
      'server/features/paths/route.ts': "import '../search/route.js'; import '../../app.js';",
      'server/features/search/route.ts':
        "import type { A } from './use-case.js'; import './no.js';",
      'server/features/search/use-case.ts': "import './route.js'; export type A = 1;",
      'server/cli/command.ts': "import '../store/port.js';",
      'node_modules/sigma/package.json': '{ "name": "sigma", "version": "3.0.0", "main": "a.js" }',
      'node_modules/sigma/a.js': '',
      'server/breathe.ts': "import '../client/state/filter.js';",
      'client/state/filter.ts': "import '../api.js';",
      'client/api.ts': "import '../server/store/port.js'; import 'sigma';",
      'client/features/graph/panel.ts': "import '../entity/panel.js';",
      'client/features/entity/panel.ts': '',
      'server/start-server.ts': "import './store/port.js';",
      'server/http/router.ts': "import '../features/paths/route.js';",
      'server/features/audit/use-case.ts': "import '../../http/router.js';",
    };
    const folder = mkdtempSync(join(tmpdir(), 'vinculum-rules-'));
    try {
      for (const [path, text] of Object.entries(broken)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      const found = new Set((await breachesIn(folder)).map(({ rule }) => rule));
      const all = (await extractDepcruiseOptions(rules)).ruleSet?.forbidden ?? [];
      expect([...found].sort()).toEqual(all.map(({ name }) => name).sort());
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

/** A Cypher text without its comments, its strings emptied. */
function withoutCommentsAndStrings(cypher: string): string {
  return cypher.replace(/\/\/[^\n]*|\/\*[^]*?\*\/|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/gu, (part) =>
    part.startsWith('/') ? '' : "''",
  );
}

/** Splits at the commas that stand outside every bracket. */
function splitList(list: string): string[] {
  const parts: string[] = [];
  let part = '';
  let depth = 0;
  for (const character of `${list},`) {
    if ('([{'.includes(character)) depth += 1;
    if (')]}'.includes(character)) depth -= 1;
    if (character === ',' && depth === 0) {
      parts.push(part.trim());
      part = '';
    } else part += character;
  }
  return parts;
}

/** Names of the columns that a statement (comments and strings taken out) returns. */
function returnedColumns(statement: string): string[] {
  const last = statement
    .split(/\bRETURN\b/u)
    .slice(1)
    .at(-1);
  if (last === undefined) return [];
  const list = last.split(/\b(?:ORDER\s+BY|SKIP|LIMIT)\b/u)[0] ?? '';
  return splitList(list.replace(/^\s*DISTINCT\b/u, '')).map(
    (column) => /\bAS\s+(\w+)$/u.exec(column)?.[1] ?? column,
  );
}

/** What is wrong with the text of a file of cypher/read or cypher/write. */
function cypherComplaints(text: string): string[] {
  const header = /^(?:\/\/[^\n]*\n)+/u.exec(text)?.[0];
  if (header === undefined) return ['does not open with a comment'];
  const complaints: string[] = [];
  const names = (place: string, name: string): boolean => place.split(/\W+/u).includes(name);
  const [, parametersText, returnsText] =
    /^\/\/ Parameters: ([^]*?)^\/\/ Returns: ([^]*)$/mu.exec(header) ?? [];
  if (parametersText === undefined || returnsText === undefined) {
    return ['the comment lacks "Parameters: …" and then "Returns: …"'];
  }
  const statement = withoutCommentsAndStrings(text).trim();
  if (statement === '') complaints.push('holds no statement');
  if (statement.replace(/;$/u, '').includes(';')) complaints.push('holds several statements');

  const parameters = [...new Set([...statement.matchAll(/\$(\w+)/gu)].map((match) => match[1]!))];
  for (const name of parameters) {
    if (!names(parametersText, name)) complaints.push(`the comment does not name $${name}`);
  }
  if ((parameters.length === 0) !== parametersText.startsWith('none')) {
    complaints.push('"Parameters: none" is for a statement without parameters, and only for that');
  }

  const columns = returnedColumns(statement);
  for (const column of columns) {
    if (!/^\w+$/u.test(column)) complaints.push(`the column "${column}" has no name of its own`);
    else if (!names(returnsText, column)) complaints.push(`the comment does not name ${column}`);
  }
  if ((columns.length === 0) !== returnsText.startsWith('nothing')) {
    complaints.push('"Returns: nothing" is for a statement without RETURN, and only for that');
  }
  return complaints;
}

describe('cypher/', () => {
  const files = [...filesBelow('cypher/read'), ...filesBelow('cypher/write')];

  test('there are files to look at', () => {
    expect(files.length).toBeGreaterThan(0);
  });

  test('files are named <verb>-<noun>.cypher', () => {
    expect(files.filter((path) => !/\/[a-z]+(?:-[a-z0-9]+)+\.cypher$/u.test(path))).toEqual([]);
  });

  test('no two files share a name, which is the name of a store method', () => {
    const names = files.map((path) => basename(path));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test('each file holds one statement and names its parameters and columns', () => {
    expect(complaintsAbout(files, (path) => cypherComplaints(textOf(path)))).toEqual([]);
  });

  test('schema files are numbered from 001 without gaps and hold one statement', () => {
    for (const store of ['embedded', 'neo4j']) {
      const schema = filesBelow(`cypher/schema/${store}`).map((path) => basename(path));
      expect(schema.length).toBeGreaterThan(0);
      schema.forEach((name, index) => {
        const number = String(index + 1).padStart(3, '0');
        expect(name).toMatch(new RegExp(`^${number}(?:-[a-z0-9]+)+\\.cypher$`, 'u'));
        const text = textOf(`cypher/schema/${store}/${name}`);
        expect(text).toMatch(/^\/\/ /u);
        expect(withoutCommentsAndStrings(text).trim().replace(/;$/u, '')).not.toMatch(/;|^$/u);
      });
    }
  });

  test.each([
    ['MATCH (n) RETURN n', 'does not open with a comment'],
    ['// All of it.\nMATCH (n) RETURN n.a AS a\n', 'lacks "Parameters: …"'],
    ['// Parameters: none.\n// Returns: nothing.\n', 'holds no statement'],
    [
      '// Parameters: none.\n// Returns: nothing.\nCREATE (:A);\nCREATE (:B);\n',
      'holds several statements',
    ],
    [
      '// Parameters: id.\n// Returns: nothing.\nCREATE (:A {id: $id, name: $name})\n',
      'does not name $name',
    ],
    ['// Parameters: id.\n// Returns: nothing.\nCREATE (:A)\n', '"Parameters: none"'],
    [
      '// Parameters: none.\n// Returns: a.\nMATCH (n) RETURN n.a AS a, 1 AS b\n',
      'does not name b',
    ],
    ['// Parameters: none.\n// Returns: a.\nMATCH (n) RETURN n.a\n', 'has no name of its own'],
    ['// Parameters: none.\n// Returns: a.\nCREATE (:A)\n', '"Returns: nothing"'],
  ])('the check complains about %j', (text, complaint) => {
    expect(cypherComplaints(text).join('\n')).toContain(complaint);
  });

  test('the check takes a good file with brackets, strings and several lines of comment', () => {
    const text = `// Parameters: key, limit
//   (integer).
// Returns: id, pair: both; never more than limit rows.
// A link without time is left out.
MATCH (n {key: $key, note: "a; b // c"}) // one; two
WITH n RETURN DISTINCT n.id AS id, [n.a, coalesce(n.b, ';')] AS pair
ORDER BY id LIMIT $limit
`;
    expect(cypherComplaints(text)).toEqual([]);
  });
});

const CYPHER_TEXT =
  /\b(?:MATCH|MERGE|CREATE|FOREACH)\s*\(|\bUNWIND\s+\$|\bDETACH\s+DELETE\b|\bCALL\s+(?:db|dbms)\./u;

/** Strings and templates of a TypeScript text that look like Cypher. */
function cypherStrings(text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) {
      const literal = node.getText();
      if (CYPHER_TEXT.test(literal)) found.push(`Cypher in a string: ${literal.slice(0, 60)}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('a.ts', text, ts.ScriptTarget.Latest, true));
  return found;
}

describe('server/ in TypeScript', () => {
  const files = filesBelow('server').filter((path) => path.endsWith('.ts'));

  test('holds no Cypher', () => {
    expect(complaintsAbout(files, (path) => cypherStrings(textOf(path)))).toEqual([]);
  });

  test.each([
    'const q = "MATCH (n) RETURN n";',
    'const q = `UNWIND $rows AS row\nSET row.a = 1`;',
    'const q = `MERGE (n:${label})`;',
    "run('MATCH (n)\\n' + 'DETACH DELETE n');",
  ])('the check finds the Cypher in %j', (text) => {
    expect(cypherStrings(text)).not.toEqual([]);
  });

  test('the check leaves comments and prose alone', () => {
    expect(cypherStrings("// MATCH (n)\nconst a = 'matches (two) rows'; match(a);")).toEqual([]);
  });

  test('lint refuses Cypher, threads and the console', { timeout: 60_000 }, async () => {
    const lint = new ESLint({ cwd: repository });
    const text =
      "import 'node:worker_threads';\nconsole.log('MATCH (n)', `MERGE (${process.pid})`);\n";
    const [result] = await lint.lintText(text, { filePath: 'server/errors.ts' });
    expect(result?.messages.map(({ ruleId }) => ruleId).sort()).toEqual([
      'no-console',
      'no-restricted-imports',
      'no-restricted-syntax',
      'no-restricted-syntax',
    ]);
  });
});

/** What is wrong with the name of a source file. */
function nameComplaints(path: string): string[] {
  const name = basename(path).replace(/\.(?:test\.|d\.)?[a-z]+$/u, '');
  const complaints: string[] = [];
  if (/^(?:utils?|helpers?|misc|common)$/u.test(name)) complaints.push('the name says nothing');
  if (name === 'index') complaints.push('is a barrel');
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(name)) complaints.push('is not in kebab-case');
  return complaints;
}

describe('names', () => {
  test('say what a file is for, in kebab-case, and no file is a barrel', () => {
    const files = ['client', 'server', 'test']
      .flatMap(filesBelow)
      .filter((path) => /\.[jt]sx?$/u.test(path));
    expect(complaintsAbout(files, nameComplaints)).toEqual([]);
  });

  test.each([
    ['server/utils.ts', 'the name says nothing'],
    ['server/analysis/index.ts', 'is a barrel'],
    ['server/graphStore.ts', 'is not in kebab-case'],
  ])('the check complains about %s', (path, complaint) => {
    expect(nameComplaints(path)).toEqual([complaint]);
  });

  test('the check takes a file and its test', () => {
    expect(complaintsAbout(['server/a-b.ts', 'test/unit/a-b.test.ts'], nameComplaints)).toEqual([]);
  });
});
