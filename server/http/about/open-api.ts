import { z } from 'zod';
import { ENDPOINTS } from '../../contract/endpoints.js';
import type { Endpoint } from '../../contract/endpoints/endpoint.js';
import { problemSchema } from '../../contract/problem.js';
import { programVersion } from '../../package-root.js';
import { type JsonSchema, JsonSchemas } from './json-schemas.js';

const ACCESS: Readonly<Record<Endpoint['access'], object[]>> = {
  open: [],
  session: [{ session: [] }, { token: [] }],
  folder: [{ token: [] }],
};

const SECURITY_SCHEMES = {
  session: { type: 'apiKey', in: 'cookie', name: 'vinculum_session' },
  token: { type: 'http', scheme: 'bearer' },
};

const DISCLOSURE = {
  name: 'Disclosure-Reason',
  in: 'header',
  required: false,
  description:
    'Shows protected persons by their real names. The reason, percent-encoded UTF-8, is logged.',
  schema: { type: 'string', minLength: 3 },
};

function parametersOf(endpoint: Endpoint, schemas: JsonSchemas): object[] {
  const parameters: object[] = [];
  for (const [place, part] of [
    ['path', endpoint.params],
    ['query', endpoint.query],
  ] as const) {
    const shape: Record<string, z.ZodType> = part?.shape ?? {};
    for (const [name, each] of Object.entries(shape)) {
      const required = place === 'path' || !each.safeParse(undefined).success;
      const style = each instanceof z.ZodPipe ? { style: 'form', explode: false } : {};
      const schema = schemas.convert(each, 'output');
      parameters.push({ name, in: place, required, ...style, schema });
    }
  }
  if (endpoint.path.startsWith('/cases/{case}')) parameters.push(DISCLOSURE);
  if (endpoint.conditional) {
    const description = '`*` = whatever is there, `""` = nothing yet, else the ETag that was read.';
    const schema = { type: 'string' };
    parameters.push({ name: 'If-Match', in: 'header', required: true, description, schema });
  }
  return parameters;
}

/** The media type of a reply and its schema; null where the body is empty. */
function contentOf({ reply }: Endpoint, schemas: JsonSchemas): object | null {
  if (reply === null) return null;
  if (reply instanceof z.ZodType) {
    return { 'application/json': { schema: schemas.convert(reply, 'output') } };
  }
  const mediaType = reply === 'file' ? 'application/octet-stream' : reply;
  return { [mediaType]: { schema: { type: 'string' } } };
}

function bodyOf({ body }: Endpoint, schemas: JsonSchemas): object | undefined {
  if (!body) return undefined;
  const content =
    body instanceof z.ZodType
      ? { 'application/json': { schema: schemas.convert(body, 'input') } }
      : { [body]: { schema: { type: 'string', format: 'binary' } } };
  return { required: true, content };
}

function operationOf(name: string, endpoint: Endpoint, schemas: JsonSchemas): object {
  const content = contentOf(endpoint, schemas);
  const requestBody = bodyOf(endpoint, schemas);
  const { properties } = schemas.convert(z.object({ problem: problemSchema }), 'output');
  const { problem } = properties as { problem: JsonSchema };
  return {
    operationId: name,
    summary: endpoint.summary,
    security: ACCESS[endpoint.access],
    parameters: parametersOf(endpoint, schemas),
    ...(requestBody && { requestBody }),
    responses: {
      [endpoint.status]: { description: endpoint.summary, ...(content && { content }) },
      ...(endpoint.etag && { 304: { description: 'The client has this already.' } }),
      default: {
        description: 'What went wrong.',
        content: { 'application/problem+json': { schema: problem } },
      },
    },
  };
}

/** The interface as an OpenAPI 3.1 document: the same each time, since it derives from the contract. */
export function openApiDocument(): Record<string, unknown> {
  const schemas = new JsonSchemas();
  const paths: Record<string, Record<string, object>> = {};
  for (const [name, endpoint] of Object.entries<Endpoint>(ENDPOINTS)) {
    const operations = (paths[endpoint.path] ??= {});
    operations[endpoint.method] = operationOf(name, endpoint, schemas);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Vinculum',
      version: programVersion,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/api' }],
    paths,
    components: { securitySchemes: SECURITY_SCHEMES, schemas: schemas.components },
  };
}
