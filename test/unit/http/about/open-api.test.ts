import { expect, test } from 'vitest';
import { ENDPOINTS } from '../../../../server/contract/endpoints.js';
import type { Endpoint } from '../../../../server/contract/endpoints/endpoint.js';
import { docsPage } from '../../../../server/http/about/docs-page.js';
import { openApiDocument } from '../../../../server/http/about/open-api.js';

interface Operation {
  readonly operationId: string;
  readonly parameters: readonly { readonly name: string; readonly required: boolean }[];
  readonly responses: Readonly<Record<string, unknown>>;
}

const document = openApiDocument() as {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, unknown> };
};

test('is the same each time', () => {
  expect(JSON.stringify(openApiDocument())).toBe(JSON.stringify(document));
});

test.each(Object.entries<Endpoint>(ENDPOINTS))('tells of %s', (name, endpoint) => {
  const operation = document.paths[endpoint.path]![endpoint.method]!;
  expect(operation.operationId).toBe(name);
  expect(operation.responses).toHaveProperty(String(endpoint.status));
  const inPath = [...endpoint.path.matchAll(/\{(\w+)\}/gu)].map((match) => match[1]);
  const names = operation.parameters.map((each) => each.name);
  expect(names).toEqual(expect.arrayContaining(inPath));
  expect(names).toEqual(expect.arrayContaining(Object.keys(endpoint.query?.shape ?? {})));
});

test('every reference leads somewhere', () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/gu)];
  expect(references.length).toBeGreaterThan(30);
  for (const [, reference] of references) {
    const name = /^#\/components\/schemas\/(\w+)$/u.exec(reference!)?.[1] ?? reference!;
    expect(document.components.schemas).toHaveProperty(name);
  }
});

test('required is what has no default', () => {
  const { parameters } = document.paths['/cases/{case}/search']!['get']!;
  const required = parameters.filter((each) => each.required).map((each) => each.name);
  expect(required).toEqual(['case', 'q']);
});

test('the page holds every address and every problem, and no script', () => {
  const page = docsPage();
  for (const name of Object.keys(ENDPOINTS)) expect(page).toContain(`<h3 id="${name}">`);
  for (const code of ['bad_input', 'conflict', 'not_signed_in', 'unexpected']) {
    expect(page).toContain(`id="problem-${code}"`);
  }
  expect(page).not.toMatch(/<script|javascript:|\son\w+=/iu);
});
