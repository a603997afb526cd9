import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const client = fileURLToPath(new URL('../../../../client', import.meta.url));

/** Folders whose files take every word from the languages. */
const CONVERTED = [
  'features/analysis',
  'features/brokers',
  'features/calls',
  'features/cases',
  'features/charts',
  'features/degrees',
  'features/disruption',
  'features/drawings',
  'features/help',
  'features/import',
  'features/map',
  'features/money',
  'features/paths',
  'features/ranking',
  'features/sources',
  'features/table',
  'features/timeline',
] as const;

/** Files of folders that others still share. */
const CONVERTED_FILES = [
  'parts/job-progress.tsx',
  'parts/language-switch.tsx',
  'parts/measure-help.tsx',
  'parts/notes.tsx',
  'screens/app.tsx',
  'screens/case-screen.tsx',
  'screens/case-workspace.tsx',
  'screens/cases-screen.tsx',
  'screens/connection-banner.tsx',
  'screens/missing-screen.tsx',
  'screens/signed-out-screen.tsx',
  'screens/sources-room.tsx',
];

/** Attributes that are read or heard. */
const READ = new Set(['label', 'title', 'placeholder', 'description', 'alt', 'what', 'aria-label']);

/** Examples of what is typed into a field, the same in every language. */
const EXAMPLES = new Set(['dd/MM/yyyy', 'Europe/Bucharest', 'windows-1252', '2017-01-01']);

function hasWords(text: string): boolean {
  return /\p{L}{2}/u.test(text) && !EXAMPLES.has(text);
}

/** Operators whose outcome is one of their sides, or both. */
const CHOOSING: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.PlusToken,
  ts.SyntaxKind.QuestionQuestionToken,
]);

/** Texts of a node that are written out: strings, and templates around what is filled in. */
function textsIn(node: ts.Node): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isTemplateExpression(node)) {
    return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
  }
  if (ts.isConditionalExpression(node)) {
    return [...textsIn(node.whenTrue), ...textsIn(node.whenFalse)];
  }
  if (ts.isBinaryExpression(node) && CHOOSING.has(node.operatorToken.kind)) {
    return [...textsIn(node.left), ...textsIn(node.right)];
  }
  if (ts.isParenthesizedExpression(node)) return textsIn(node.expression);
  return [];
}

function bareTexts(name: string, source: string): string[] {
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const take = (texts: readonly string[]) => found.push(...texts.filter(hasWords));
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) take([node.text]);
    if (ts.isJsxAttribute(node) && READ.has(node.name.getText()) && node.initializer) {
      const { initializer } = node;
      if (ts.isStringLiteral(initializer)) take([initializer.text]);
      else if (ts.isJsxExpression(initializer) && initializer.expression) {
        take(textsIn(initializer.expression));
      }
    }
    // Words among what an element holds.
    if (ts.isJsxExpression(node) && node.expression && !ts.isJsxAttribute(node.parent)) {
      take(textsIn(node.expression));
    }
    // Labels of lists that fields are made from.
    if (ts.isPropertyAssignment(node) && READ.has(node.name.getText())) {
      take(textsIn(node.initializer));
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found.map((text) => `${name}: ${text.trim()}`);
}

describe('converted parts of the page', () => {
  const files = [
    ...CONVERTED.flatMap((folder) =>
      readdirSync(join(client, folder))
        .filter((name) => /\.tsx?$/u.test(name))
        .map((name) => `${folder}/${name}`),
    ),
    ...CONVERTED_FILES,
  ];

  test.each(files)('%s holds no words of its own', (name) => {
    expect(bareTexts(name, readFileSync(join(client, name), 'utf8'))).toEqual([]);
  });

  test('words are found wherever they are shown', () => {
    const source = `
      const list = [{ label: 'one' }];
      export const A = () => (
        <p title="two" aria-label={\`three \${x}\`}>four {y ? 'five' : z ?? 'six'} {t('key')}</p>
      );`;
    expect(bareTexts('a.tsx', source).map((each) => each.slice(7))).toEqual([
      'one',
      'two',
      'three',
      'four',
      'five',
      'six',
    ]);
  });
});
