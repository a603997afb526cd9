import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const client = fileURLToPath(new URL('../../../../client', import.meta.url));

/** Folders whose files take every word from the languages. */
const CONVERTED = [
  'commands',
  'features/analysis',
  'features/brokers',
  'features/calls',
  'features/cases',
  'features/charts',
  'features/commands',
  'features/degrees',
  'features/disruption',
  'features/drawings',
  'features/entity',
  'features/filters',
  'features/graph',
  'features/groups',
  'features/help',
  'features/import',
  'features/map',
  'features/money',
  'features/paths',
  'features/ranking',
  'features/search',
  'features/selection',
  'features/sources',
  'features/table',
  'features/timeline',
  'hooks',
  'layout',
  'parts',
  'screens',
  'stage',
  'state',
  'words',
] as const;

/** Attributes that are read or heard. */
const READ = new Set([
  ...['label', 'title', 'placeholder', 'description', 'alt', 'what', 'aria-label'],
  ...['words', 'cannot', 'message', 'nothingFoundMessage', 'thumbFromLabel', 'thumbToLabel'],
]);

/** What names a step of the history by its first argument. */
const STEPS = new Set(['act', 'amend', 'openPicture']);

/** The same in every language: examples of what is typed, a command line, the name of a part of the palette. */
const EXAMPLES = new Set([
  ...['dd/MM/yyyy', 'Europe/Bucharest', 'windows-1252', '2017-01-01'],
  ...['vinculum sign-in', 'Go to'],
]);

function hasWords(text: string): boolean {
  return /\p{L}{2}/u.test(text) && !EXAMPLES.has(text);
}

/** Several words beside each other, wherever they stand: no key or class looks so, but markup and fonts. */
function isSaid(text: string): boolean {
  return /\p{L}{2} \p{L}{2}/u.test(text) && !/[<{;]|\dpx /u.test(text) && !EXAMPLES.has(text);
}

/** What readers never see: imports, and what a programmer is told. */
function isOfProgram(node: ts.Node): boolean {
  return ts.isImportDeclaration(node) || ts.isThrowStatement(node);
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
    if (isOfProgram(node)) return;
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
    if (ts.isCallExpression(node) && STEPS.has(node.expression.getText())) {
      const [name] = node.arguments;
      if (name) take(textsIn(name));
    }
    if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) {
      found.push(...textsIn(node).filter((text) => isSaid(text) && !found.includes(text)));
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found.map((text) => `${name}: ${text.trim()}`);
}

describe('converted parts of the page', () => {
  const files = CONVERTED.flatMap((folder) =>
    readdirSync(join(client, folder))
      .filter((name) => /\.tsx?$/u.test(name))
      .map((name) => `${folder}/${name}`),
  );

  test.each(files)('%s holds no words of its own', (name) => {
    expect(bareTexts(name, readFileSync(join(client, name), 'utf8'))).toEqual([]);
  });

  test('words are found wherever they are shown', () => {
    const source = `
      const list = [{ label: 'one' }];
      act('seven', change);
      const words = () => 'eight and nine';
      if (!root) throw new Error('told to programmers alone');
      export const A = () => (
        <p title="two" aria-label={\`three \${x}\`}>four {y ? 'five' : z ?? 'six'} {t('key')}</p>
      );`;
    expect(bareTexts('a.tsx', source).map((each) => each.slice(7))).toEqual([
      'one',
      'seven',
      'eight and nine',
      'two',
      'three',
      'four',
      'five',
      'six',
    ]);
  });
});
