import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type EndpointName, ENDPOINTS } from '../../server/contract/endpoints.js';
import type { Endpoint } from '../../server/contract/endpoints/endpoint.js';
import type { GraphView } from '../../server/contract/graph-view.js';
import type { Job } from '../../server/contract/job.js';
import type { NoteView } from '../../server/contract/notes.js';
import { problemSchema } from '../../server/contract/problem.js';
import { makeChart } from '../helpers/make-chart.js';
import { makeDrawing, makeSheet } from '../helpers/make-drawing.js';
import { type Answer, type Call, IN_DEMO, serve } from './serve.js';

const server = serve(
  {
    runCommand: (_request, { stdout }) => {
      stdout.write('said\n');
      return Promise.resolve(3);
    },
  },
  async (at) => {
    await at.importDemo();
  },
);

const NOWHERE = '/api/cases/Nowhere';
/** Of a broker view: few draws. */
const QUICK = { top: 2, draws: 2, rewirings: 2 };
/** Two windows of the demo case. */
const WINDOWS = {
  earlier: { fromMs: Date.UTC(2023, 0, 1), untilMs: Date.UTC(2023, 5, 1) - 1 },
  later: { fromMs: Date.UTC(2023, 5, 1), untilMs: Date.UTC(2024, 0, 1) - 1 },
};
const octets = { 'Content-Type': 'application/octet-stream' };

interface Request extends Call {
  readonly path: string;
}

/** How each route is asked: well, badly, and for something that is not there. */
interface RouteCase {
  readonly good: () => Request | Promise<Request>;
  /** Gets 400 with the part of the request that is wrong. */
  readonly bad?: Request & { readonly in: string };
  /** Gets 404. */
  readonly missing?: Request;
}

async function central(): Promise<[string, string]> {
  const graph = await server.at.send<GraphView>('POST', `${IN_DEMO}/graph`, { body: { limit: 2 } });
  const [first, second] = graph.nodes;
  return [first!.id, second!.id];
}

async function startJob(): Promise<string> {
  return (await server.at.work(`${IN_DEMO}/layouts`, { limit: 5, iterations: 1 })).id;
}

async function tryDisruption(): Promise<string> {
  const body = { by: 'degree', recoveryRuns: 2 };
  const { result } = await server.at.work(`${IN_DEMO}/disruptions`, body);
  return result?.type === 'disruption' ? result.disruption : '';
}

const inDemo = (path: string, more: Call = {}) => ({ path: `${IN_DEMO}${path}`, ...more });
const chart = { body: makeChart(['T04']), headers: { 'If-Match': '*' } };

async function saveChart(name: string): Promise<void> {
  await server.at.send('PUT', `${IN_DEMO}/charts/${name}`, chart);
}

const revision = { body: { text: 'The film is gone.' }, headers: { 'If-Match': '*' } };

async function writeNote(): Promise<string> {
  const body = { entity: 'T04', text: 'Ask for the film.' };
  return (await server.at.send<NoteView>('POST', `${IN_DEMO}/notes`, { body })).id;
}

async function rejectedRows(): Promise<string> {
  const at = server.at;
  const upload = await at.upload('people.csv', 'id,name\nX1,Somebody\n,Nobody\n');
  const body = { files: [{ upload }], dryRun: true };
  return (await at.work(`${IN_DEMO}/imports`, body)).id;
}

const CASES: Record<EndpointName, RouteCase> = {
  getHealth: { good: () => ({ path: '/api/health' }) },
  getReadiness: { good: () => ({ path: '/api/ready' }) },
  getOpenApi: { good: () => ({ path: '/api/openapi.json' }) },
  getDocs: { good: () => ({ path: '/api/docs' }) },
  getSession: { good: () => ({ path: '/api/session' }) },
  signOut: { good: () => ({ path: '/api/session', as: 'folder' }) },
  createSignInLink: { good: () => ({ path: '/api/sign-in-links', as: 'folder' }) },
  runCommand: {
    good: () => ({
      ...{ path: '/api/commands', as: 'folder' },
      body: { argv: ['cases'], folder: '/', actor: 'x' },
    }),
    bad: { path: '/api/commands', as: 'folder', body: { argv: 'cases' }, in: 'body' },
  },
  listCases: { good: () => ({ path: '/api/cases' }) },
  createCase: {
    good: () => ({ path: '/api/cases', body: { name: 'A new case' } }),
    bad: { path: '/api/cases', body: { name: '../up' }, in: 'body' },
  },
  getCase: {
    good: () => inDemo(''),
    bad: { path: '/api/cases/%2E%2Ehidden', in: 'params' },
    missing: { path: NOWHERE },
  },
  deleteCase: {
    good: async () => {
      await server.at.call('POST', '/api/cases', { body: { name: 'Short-lived' } });
      return { path: '/api/cases/Short-lived', body: { confirm: 'Short-lived' } };
    },
    bad: { path: IN_DEMO, body: {}, in: 'body' },
    missing: { path: NOWHERE, body: { confirm: 'Nowhere' } },
  },
  createDemo: { good: () => ({ path: '/api/demo' }) },
  listSources: { good: () => inDemo('/sources'), missing: { path: `${NOWHERE}/sources` } },
  createUpload: {
    good: () => ({ path: '/api/uploads?name=a.csv', raw: 'id,name\n1,a\n', headers: octets }),
    bad: { path: '/api/uploads?name=', raw: 'a', headers: octets, in: 'query' },
  },
  previewUpload: {
    good: async () => {
      const id = await server.at.upload('calls.csv', 'from,to,at\n+1 1,+1 2,2024-01-01\n');
      return { path: `/api/uploads/${id}/preview`, body: {} };
    },
    bad: { path: '/api/uploads/none/preview', body: { as: 'poems' }, in: 'body' },
    missing: { path: '/api/uploads/none/preview', body: {} },
  },
  deleteUpload: {
    good: async () => ({ path: `/api/uploads/${await server.at.upload('a.csv', 'id\n1\n')}` }),
    missing: { path: '/api/uploads/none' },
  },
  createImport: {
    good: async () => {
      const upload = await server.at.upload('people.csv', 'id,name\nX1,Somebody\n');
      return inDemo('/imports', { body: { files: [{ upload }], dryRun: true } });
    },
    bad: { ...inDemo('/imports', { body: { files: [] } }), in: 'body' },
    missing: inDemo('/imports', { body: { files: [{ upload: 'none' }] } }),
  },
  listJobs: {
    good: () => ({ path: '/api/jobs' }),
    bad: { path: '/api/jobs?case=..', in: 'query' },
  },
  getJob: {
    good: async () => ({ path: `/api/jobs/${await startJob()}` }),
    missing: { path: '/api/jobs/none' },
  },
  followJob: {
    good: async () => ({ path: `/api/jobs/${await startJob()}/events` }),
    missing: { path: '/api/jobs/none/events' },
  },
  cancelJob: {
    good: async () => ({ path: `/api/jobs/${await startJob()}` }),
    missing: { path: '/api/jobs/none' },
  },
  getRejects: {
    good: async () => ({ path: `/api/jobs/${await rejectedRows()}/rejects` }),
    missing: { path: '/api/jobs/none/rejects' },
  },
  search: {
    good: () => inDemo('/search?q=a&kinds=person,company&limit=7'),
    bad: { ...inDemo('/search?q=a&kinds=ghost'), in: 'query' },
    missing: { path: `${NOWHERE}/search?q=a` },
  },
  getGraph: {
    good: () => inDemo('/graph', { body: { filter: { linkKinds: ['calls'] } } }),
    bad: { ...inDemo('/graph', { body: { limit: 0 } }), in: 'body' },
    missing: { path: `${NOWHERE}/graph`, body: {} },
  },
  findNeighbours: {
    good: async () => inDemo('/graph/neighbours', { body: { entity: (await central())[0] } }),
    bad: { ...inDemo('/graph/neighbours', { body: { entity: 'T04', limit: 0 } }), in: 'body' },
    missing: inDemo('/graph/neighbours', { body: { entity: 'none' } }),
  },
  findShared: {
    good: async () =>
      inDemo('/graph/shared', {
        body: { entities: await central(), kinds: ['phone', 'place'], most: 30 },
      }),
    bad: {
      ...inDemo('/graph/shared', { body: { entities: [], kinds: [], most: 30 } }),
      in: 'body',
    },
    missing: {
      path: `${NOWHERE}/graph/shared`,
      body: { entities: [], kinds: ['phone'], most: 30 },
    },
  },
  findCommonNeighbours: {
    good: async () => inDemo('/graph/common-neighbours', { body: { entities: await central() } }),
    bad: { ...inDemo('/graph/common-neighbours', { body: { entities: ['T04'] } }), in: 'body' },
    missing: inDemo('/graph/common-neighbours', { body: { entities: ['T04', 'none'] } }),
  },
  getEntity: {
    good: async () => inDemo(`/entities/${(await central())[0]}`),
    missing: inDemo('/entities/none'),
  },
  expandEntity: {
    good: async () => inDemo(`/entities/${(await central())[0]}/neighbours?limit=3&kinds=crosses`),
    bad: { ...inDemo('/entities/T04/neighbours?limit=0'), in: 'query' },
    missing: inDemo('/entities/none/neighbours'),
  },
  listLinks: {
    good: async () => {
      const [a, b] = await central();
      return inDemo(`/entities/${a}/links?with=${b}`);
    },
    bad: { ...inDemo('/entities/T04/links'), in: 'query' },
    missing: inDemo('/entities/T04/links?with=none'),
  },
  findPaths: {
    good: async () => {
      const filter = { linkKinds: ['calls', 'crosses', 'pays'] };
      return inDemo('/paths', { body: { entities: await central(), by: 'time', filter } });
    },
    bad: { ...inDemo('/paths', { body: { entities: ['T04'] } }), in: 'body' },
    missing: inDemo('/paths', { body: { entities: ['T04', 'none'] } }),
  },
  createRun: {
    good: () => inDemo('/runs', { body: { linkKinds: ['calls'] } }),
    bad: { ...inDemo('/runs', { body: { seed: -1 } }), in: 'body' },
    missing: { path: `${NOWHERE}/runs`, body: {} },
  },
  listRuns: { good: () => inDemo('/runs'), missing: { path: `${NOWHERE}/runs` } },
  getRun: {
    good: async () => {
      const { result } = await server.at.work(`${IN_DEMO}/runs`, { linkKinds: ['pays'] });
      return inDemo(`/runs/${result?.type === 'run' ? result.run : ''}`);
    },
    missing: inDemo('/runs/none'),
  },
  listRunGroups: {
    good: async () => {
      const { result } = await server.at.work(`${IN_DEMO}/runs`, { linkKinds: ['calls'] });
      return inDemo(`/runs/${result?.type === 'run' ? result.run : ''}/groups?first=3`);
    },
    bad: { ...inDemo('/runs/none/groups?first=0'), in: 'query' },
    missing: inDemo('/runs/none/groups'),
  },
  createDisruption: {
    good: () => inDemo('/disruptions', { body: { by: 'degree', steps: 2, recoveryRuns: 2 } }),
    bad: { ...inDemo('/disruptions', { body: { by: 'list' } }), in: 'body' },
    missing: { path: `${NOWHERE}/disruptions`, body: {} },
  },
  listDisruptions: {
    good: async () => {
      await tryDisruption();
      return inDemo('/disruptions');
    },
    missing: { path: `${NOWHERE}/disruptions` },
  },
  getDisruption: {
    good: async () => inDemo(`/disruptions/${await tryDisruption()}`),
    missing: inDemo('/disruptions/none'),
  },
  createBrokerView: {
    good: () => inDemo('/broker-views', { body: { linkKinds: ['pays'], ...QUICK } }),
    bad: { ...inDemo('/broker-views', { body: { draws: -1 } }), in: 'body' },
    missing: { path: `${NOWHERE}/broker-views`, body: {} },
  },
  listBrokerViews: {
    good: () => inDemo('/broker-views'),
    missing: { path: `${NOWHERE}/broker-views` },
  },
  getBrokerView: {
    good: async () => {
      const body = { linkKinds: ['pays'], ...QUICK };
      const { result } = await server.at.work(`${IN_DEMO}/broker-views`, body);
      return inDemo(`/broker-views/${result?.type === 'brokers' ? result.view : ''}`);
    },
    missing: inDemo('/broker-views/none'),
  },
  readTimes: {
    good: () => inDemo('/times', { body: { filter: { linkKinds: ['calls'] } } }),
    bad: { ...inDemo('/times', { body: { steps: 0 } }), in: 'body' },
    missing: { path: `${NOWHERE}/times`, body: {} },
  },
  compareWindows: {
    good: () => inDemo('/window-comparison', { body: WINDOWS }),
    bad: {
      ...inDemo('/window-comparison', { body: { earlier: WINDOWS.later, later: WINDOWS.earlier } }),
      in: 'body',
    },
    missing: { path: `${NOWHERE}/window-comparison`, body: WINDOWS },
  },
  readMoney: {
    good: () => inDemo('/money', { body: {} }),
    bad: { ...inDemo('/money', { body: { withHeld: 'all' } }), in: 'body' },
    missing: { path: `${NOWHERE}/money`, body: {} },
  },
  readCallMatrix: {
    good: () => inDemo('/calls/matrix', { body: { limit: 5 } }),
    bad: { ...inDemo('/calls/matrix', { body: { limit: 1 } }), in: 'body' },
    missing: { path: `${NOWHERE}/calls/matrix`, body: {} },
  },
  readCallHours: {
    good: () => inDemo('/calls/hours', { body: {} }),
    bad: { ...inDemo('/calls/hours', { body: { reach: 'far' } }), in: 'body' },
    missing: { path: `${NOWHERE}/calls/hours`, body: {} },
  },
  getMap: {
    good: async () => inDemo('/map', { body: { entities: await central() } }),
    bad: { ...inDemo('/map', { body: {} }), in: 'body' },
    missing: { path: `${NOWHERE}/map`, body: { entities: [] } },
  },
  createLayout: {
    good: () => inDemo('/layouts', { body: { limit: 3, iterations: 2 } }),
    bad: { ...inDemo('/layouts', { body: { iterations: 0 } }), in: 'body' },
    missing: { path: `${NOWHERE}/layouts`, body: {} },
  },
  listCharts: { good: () => inDemo('/charts'), missing: { path: `${NOWHERE}/charts` } },
  getChart: {
    good: async () => {
      await saveChart('Shown');
      return inDemo('/charts/Shown');
    },
    bad: { ...inDemo(`/charts/${'x'.repeat(101)}`), in: 'params' },
    missing: inDemo('/charts/none'),
  },
  saveChart: {
    good: () => inDemo('/charts/Saved', chart),
    bad: { ...inDemo('/charts/Saved', { ...chart, body: { nodes: 1 } }), in: 'body' },
    missing: { path: `${NOWHERE}/charts/Saved`, ...chart },
  },
  deleteChart: {
    good: async () => {
      await saveChart('Deleted');
      return inDemo('/charts/Deleted', { headers: { 'If-Match': '*' } });
    },
    missing: inDemo('/charts/none', { headers: { 'If-Match': '*' } }),
  },
  listNotes: {
    good: async () => {
      await writeNote();
      return inDemo('/notes?entity=T04');
    },
    bad: { ...inDemo('/notes?entity='), in: 'query' },
    missing: inDemo('/notes?entity=none'),
  },
  createNote: {
    good: () => inDemo('/notes', { body: { entity: 'T04', text: 'Ask for the film.' } }),
    bad: { ...inDemo('/notes', { body: { entity: 'T04', text: ' ' } }), in: 'body' },
    missing: { path: `${NOWHERE}/notes`, body: { entity: 'T04', text: 'Nothing.' } },
  },
  reviseNote: {
    good: async () => inDemo(`/notes/${await writeNote()}`, revision),
    bad: { ...inDemo('/notes/none', { ...revision, body: {} }), in: 'body' },
    missing: inDemo('/notes/none', revision),
  },
  withdrawNote: {
    good: async () => inDemo(`/notes/${await writeNote()}`, { headers: { 'If-Match': '*' } }),
    missing: inDemo('/notes/none', { headers: { 'If-Match': '*' } }),
  },
  exportCase: {
    good: () => inDemo('/export?format=gexf'),
    bad: { ...inDemo('/export?format=pdf'), in: 'query' },
    missing: { path: `${NOWHERE}/export?format=json` },
  },
  exportSelection: {
    good: async () => inDemo('/export', { body: { entities: await central(), format: 'graphml' } }),
    bad: { ...inDemo('/export', { body: { entities: [], format: 'graphml' } }), in: 'body' },
    missing: { path: `${NOWHERE}/export`, body: { entities: ['T04'], format: 'gexf' } },
  },
  createDrawing: {
    good: async () => {
      const view = await server.at.send<GraphView>('POST', `${IN_DEMO}/graph`, {
        body: { limit: 5 },
      });
      const body = { drawing: makeDrawing(view), sheet: makeSheet(), format: 'svg' };
      return inDemo('/drawings', { body });
    },
    bad: { ...inDemo('/drawings', { body: { format: 'png' } }), in: 'body' },
    missing: {
      path: `${NOWHERE}/drawings`,
      body: {
        drawing: makeDrawing({
          nodes: [
            {
              ...{ id: 'T04', name: 'x', kind: 'touchpoint', isProtected: false },
              ...{ links: 0, neighbours: 0 },
            },
          ],
          bundles: [],
        }),
        ...{ sheet: makeSheet(), format: 'pdf' },
      },
    },
  },
  verifyAudit: { good: () => ({ path: '/api/audit/verification' }) },
};

function ask(name: EndpointName, { path, ...call }: Request): Promise<Answer> {
  return server.at.call(ENDPOINTS[name].method.toUpperCase(), path, call);
}

function expectProblem(answer: Answer, status: number): ReturnType<typeof problemSchema.parse> {
  expect({ status: answer.status, text: answer.text }).toMatchObject({ status });
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/u);
  const problem = problemSchema.parse(answer.json);
  expect(problem).toMatchObject({ status, requestId: answer.headers.get('x-request-id') });
  return problem;
}

/** A test only where it applies: what does not apply was not skipped. */
function testIf(applies: boolean): (title: string, work: () => Promise<void>) => void {
  return (title, work) => {
    if (applies) test(title, work);
  };
}

const ROUTES = Object.entries<Endpoint>(ENDPOINTS) as [EndpointName, Endpoint][];

describe.each(ROUTES)('%s', (name, endpoint) => {
  const { good, bad, missing } = CASES[name];

  test('answers as the contract says', async () => {
    const request = await good();
    const answer = await ask(name, request);
    expect({ status: answer.status, text: answer.text.slice(0, 500) }).toMatchObject({
      status: endpoint.status,
    });
    expect(answer.headers.get('cache-control')).toBe('no-store');
    if (endpoint.reply === null) expect(answer.text).toBe('');
    else if (endpoint.reply instanceof z.ZodType) {
      expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
      // What the contract does not declare would be missing after parsing.
      expect(endpoint.reply.parse(answer.json)).toEqual(answer.json);
    } else {
      expect(answer.text).not.toBe('');
      const mediaType = answer.headers.get('content-type');
      if (endpoint.reply === 'file') {
        expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename/u);
      } else expect(mediaType?.split(';')[0]).toBe(endpoint.reply);
    }
  });

  testIf(bad !== undefined)('tells what is wrong with a request', async () => {
    const answer = await ask(name, bad!);
    const { issues } = expectProblem(answer, 400);
    expect(issues?.[0]).toMatchObject({ in: bad!.in });
  });

  testIf(missing !== undefined)('answers 404 for what is not there', async () => {
    expectProblem(await ask(name, missing!), 404);
  });

  testIf(endpoint.access !== 'open')('lets in nobody who is not signed in', async () => {
    const request = await good();
    const answer = await ask(name, { ...request, as: 'nobody' });
    expectProblem(answer, 401);
    expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/u);
  });

  testIf(endpoint.access === 'folder')('is for the token of the folder alone', async () => {
    expectProblem(await ask(name, { ...(await good()), as: 'session' }), 403);
  });

  testIf(endpoint.etag === true)('is not sent again to whoever has it', async () => {
    const request = await good();
    const first = await ask(name, request);
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w.-]+"$/u);
    const again = await ask(name, { ...request, headers: { 'If-None-Match': etag } });
    expect({ status: again.status, text: again.text }).toEqual({ status: 304, text: '' });
    const other = await ask(name, { ...request, headers: { 'If-None-Match': '"other"' } });
    expect(other.status).toBe(200);
  });

  testIf(endpoint.conditional === true)('needs a condition', async () => {
    expectProblem(await ask(name, { ...(await good()), headers: {} }), 428);
  });

  testIf(endpoint.body instanceof z.ZodType)('takes JSON alone', async () => {
    const { body: _, ...request } = await good();
    const form = { ...request.headers, 'Content-Type': 'application/x-www-form-urlencoded' };
    expectProblem(await ask(name, { ...request, raw: 'a=1', headers: form }), 415);
    const json = { ...request.headers, 'Content-Type': 'application/json' };
    const { issues } = expectProblem(
      await ask(name, { ...request, raw: '{"a":', headers: json }),
      400,
    );
    expect(issues).toMatchObject([{ in: 'body' }]);
  });
});

test('jobs that were started here all end', async () => {
  for (const { id } of (await server.at.get<{ jobs: Job[] }>('/api/jobs')).jobs) {
    expect((await server.at.follow(id)).at(-1)?.state).toBe('done');
  }
});
