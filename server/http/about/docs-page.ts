import type { z } from 'zod';
import { ENDPOINTS } from '../../contract/endpoints.js';
import type { Endpoint } from '../../contract/endpoints/endpoint.js';
import { HTTP_ERRORS } from '../http-error.js';
import { escapeHtml, htmlPage } from '../html-page.js';
import { APP_ERRORS, UNEXPECTED } from '../problem.js';
import { JsonSchemas } from './json-schemas.js';

const ACCESS: Readonly<Record<Endpoint['access'], string>> = {
  open: 'for anybody',
  session: 'signed in, or with a token',
  folder: 'with the token in the data folder alone',
};

const INTRODUCTION = `
<p>Everything the page does goes over this interface; <a href="/api/openapi.json">the same as an
OpenAPI document</a>. Requests and replies are JSON unless it says otherwise.</p>
<p>Sign in with a link (<code>vinculum sign-in</code>), or send <code>Authorization: Bearer …</code>
with the token in <code>server.json</code> of the data folder. Errors are problems of RFC 9457.</p>
<p>Victims and witnesses are pseudonyms in every reply. The header <code>Disclosure-Reason</code>
(percent-encoded UTF-8) shows real names, and the audit log keeps who asked and why.</p>
<p>Replies with an <code>ETag</code> are answered with 304 to <code>If-None-Match</code>. Writes
that need <code>If-Match</code> take <code>*</code>, <code>""</code> (nothing is there yet) or the
ETag that was read; otherwise a 409 tells in <code>current</code> what is there.</p>`;

function schemaBlock(title: string, schema: unknown): string {
  const text = JSON.stringify(schema, null, 2);
  return `<details><summary>${title}</summary><pre>${escapeHtml(text)}</pre></details>`;
}

function partBlock(
  title: string,
  part: z.ZodType | string | null | undefined,
  schemas: JsonSchemas,
  io: 'input' | 'output',
): string {
  if (part === undefined || part === null) return '';
  if (typeof part === 'string') return `<p>${title}: ${escapeHtml(part)}</p>`;
  return schemaBlock(title, schemas.convert(part, io));
}

function section(name: string, endpoint: Endpoint, schemas: JsonSchemas): string {
  const { method, path, summary, access, status } = endpoint;
  const notes = [
    `${status}, ${ACCESS[access]}`,
    ...(endpoint.etag ? ['with ETag'] : []),
    ...(endpoint.conditional ? ['needs If-Match'] : []),
  ];
  return `<h3 id="${name}"><code>${method.toUpperCase()} /api${escapeHtml(path)}</code></h3>
<p>${escapeHtml(summary)} (${notes.join('; ')}).</p>
${partBlock('Query', endpoint.query, schemas, 'output')}
${partBlock('Request', endpoint.body, schemas, 'input')}
${partBlock('Reply', endpoint.reply, schemas, 'output')}`;
}

function problemRow(code: string, { status, title }: { status: number; title: string }): string {
  const cells = [`<code>${code}</code>`, String(status), escapeHtml(title)];
  return `<tr id="problem-${code}">${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

/** The interface as a page to read, without scripts. */
export function docsPage(): string {
  const schemas = new JsonSchemas();
  const sections = Object.entries<Endpoint>(ENDPOINTS).map(([name, endpoint]) =>
    section(name, endpoint, schemas),
  );
  const problems = Object.entries({ ...HTTP_ERRORS, ...APP_ERRORS, unexpected: UNEXPECTED });
  const named = Object.entries(schemas.components).map(([name, schema]) =>
    schemaBlock(`<code>${name}</code>`, schema),
  );
  return htmlPage(
    'The interface of Vinculum',
    `${INTRODUCTION}
<h2>Addresses</h2>
${sections.join('\n')}
<h2>Problems</h2>
<table>${problems.map(([code, each]) => problemRow(code, each)).join('\n')}</table>
<h2>Schemas</h2>
${named.join('\n')}`,
  );
}
