import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Job } from '../../server/contract/job.js';
import type { Preview } from '../../server/contract/upload.js';
import type { CaseView } from '../../server/contract/views.js';
import { serve } from './serve.js';

const MAX_UPLOAD_BYTES = 8_000_000;
const server = serve({ maxUploadBytes: MAX_UPLOAD_BYTES });

/** A file of so many calls between 300 phones. */
function callsFile(calls: number): string {
  const rows = ['from,to,at,duration_seconds'];
  for (let n = 0; n < calls; n += 1) {
    const at = new Date(Date.UTC(2024, 0, 1) + n * 61_000).toISOString();
    rows.push(
      `+44 7700 ${900_000 + (n % 300)},+44 7700 ${900_000 + ((n * 7 + 1) % 300)},${at},${n}`,
    );
  }
  return `${rows.join('\n')}\n`;
}

async function sourceOf(caseName: string): Promise<{ sha256: string; complete: boolean }[]> {
  const path = `/api/cases/${caseName}/sources`;
  return (await server.at.get<{ sources: { sha256: string; complete: boolean }[] }>(path)).sources;
}

describe('an import', () => {
  test('is followed from its beginning to its end, and its file is gone then', async () => {
    const upload = await server.at.upload('calls.csv', callsFile(6_000));
    const { id } = await server.at.send<Job>('POST', '/api/cases/Followed/imports', {
      body: { files: [{ upload }], createMissing: 'phone' },
    });
    const { text, headers } = await server.at.call('GET', `/api/jobs/${id}/events`);
    expect(headers.get('content-type')).toBe('text/event-stream');
    expect(text).toMatch(/^event: job\ndata: \{.*\}\n$/mu);
    const states = await server.at.follow(id);
    expect(states.at(-1)).toMatchObject({
      ...{ state: 'done', kind: 'import', case: 'Followed', createdBy: 'Inspector Test' },
      result: { hasRejects: false, report: { rows: 6_000, links: { created: 6_000 } } },
    });
    const gone = await server.at.call('POST', `/api/uploads/${upload}/preview`, { body: {} });
    expect(gone.status).toBe(404);
    expect(readdirSync(join(server.at.folder, 'uploads'))).not.toContain(upload);
  });

  test('that is cancelled keeps what it read, and the same import completes it', async () => {
    const upload = await server.at.upload('calls.csv', callsFile(60_000));
    const body = { files: [{ upload }], createMissing: 'phone' };
    const path = '/api/cases/Cancelled/imports';
    const { id } = await server.at.send<Job>('POST', path, { body });
    let job: Job;
    do {
      job = await server.at.get<Job>(`/api/jobs/${id}`);
    } while ((job.progress.rows ?? 0) === 0 && job.state !== 'done');
    const cancelled = await server.at.send<Job>('DELETE', `/api/jobs/${id}`);
    expect(cancelled.state).toBe('cancelled');
    expect(await sourceOf('Cancelled')).toMatchObject([{ complete: false }]);

    const again = await server.at.work(path, body);
    expect(again).toMatchObject({ state: 'done', result: { report: { rows: 60_000 } } });
    const { links } = await server.at.get<CaseView>('/api/cases/Cancelled');
    expect(links).toBe(60_000);
    expect(await sourceOf('Cancelled')).toMatchObject([{ complete: true }]);
  });

  test('of the same file again changes nothing', async () => {
    for (const created of [2, 0]) {
      const upload = await server.at.upload('people.csv', 'id,name\na,A\nb,B\n');
      const job = await server.at.work('/api/cases/Twice/imports', { files: [{ upload }] });
      expect(job).toMatchObject({ result: { report: { entities: { created } } } });
    }
    expect(await sourceOf('Twice')).toHaveLength(1);
  });

  test('waits for the one before it in the same case', async () => {
    const first = await server.at.upload('calls.csv', callsFile(30_000));
    const second = await server.at.upload('people.csv', 'id,name\na,A\n');
    const path = '/api/cases/Queue/imports';
    const start = (upload: string) =>
      server.at.send<Job>('POST', path, {
        body: { files: [{ upload }], createMissing: 'phone' },
      });
    expect((await start(first)).state).toBe('running');
    const waiting = await start(second);
    expect(waiting.state).toBe('waiting');
    const [begun] = (await server.at.get<{ jobs: Job[] }>('/api/jobs?case=Queue')).jobs;
    expect(begun!.id).toBe(waiting.id);
    const ended = (await server.at.follow(waiting.id)).at(-1)!;
    expect(ended.state).toBe('done');
    const { jobs } = await server.at.get<{ jobs: Job[] }>('/api/jobs?case=Queue');
    expect(ended.startedAt! >= jobs[1]!.endedAt!).toBe(true);
  });

  test('that cannot be read fails in words, and its file waits for other options', async () => {
    const upload = await server.at.upload('stuff.csv', 'a;b\n1;2\n');
    const failed = await server.at.work('/api/cases/Failed/imports', { files: [{ upload }] });
    expect(failed).toMatchObject({ state: 'failed', problem: { status: 400 } });
    expect(failed.problem!.detail).toContain('stuff.csv');
    const options = { as: 'people', map: { id: 'a', name: 'b' } };
    const path = '/api/cases/Failed/imports';
    const job = await server.at.work(path, { files: [{ upload, options }] });
    expect(job).toMatchObject({ state: 'done', result: { report: { rows: 1 } } });
  });

  test('lists the rows that it rejected', async () => {
    const upload = await server.at.upload('people.csv', 'id,name\na,A\n,Nameless\n');
    const job = await server.at.work('/api/cases/Rejects/imports', { files: [{ upload }] });
    expect(job).toMatchObject({
      result: { hasRejects: true, report: { rejectedRows: 1, rejectsFile: 'rejects.csv' } },
    });
    const { text, headers } = await server.at.call('GET', `/api/jobs/${job.id}/rejects`);
    expect(headers.get('content-type')).toMatch(/^text\/csv/u);
    expect(text.split('\n')).toHaveLength(3);
    expect(text).toContain('people.csv,3,2,id,');
  });
});

describe('a file', () => {
  const octets = { 'Content-Type': 'application/octet-stream' };
  const send = (name: string, raw: string | Uint8Array<ArrayBuffer>, headers = {}) =>
    server.at.call('POST', `/api/uploads?name=${encodeURIComponent(name)}`, {
      raw,
      headers: { ...octets, ...headers },
    });

  test('that is too large is refused, whether it says so or not', async () => {
    const large = new Uint8Array(MAX_UPLOAD_BYTES + 1).fill(65);
    expect((await send('a.csv', large)).status).toBe(413);
    const stream = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.enqueue(new Uint8Array(1_000_000).fill(65));
      },
    });
    const response = await fetch(`${server.at.url}/api/uploads?name=endless.csv`, {
      method: 'POST',
      headers: { ...octets, Cookie: server.at.cookie, Origin: server.at.url },
      body: stream,
      duplex: 'half',
    }).catch((error: unknown) => error);
    // The server answers and hangs up; what the client sees of it depends on what it was sending.
    if (response instanceof Response) expect(response.status).toBe(413);
    const left = readdirSync(join(server.at.folder, 'uploads'), { recursive: true });
    expect(left.filter((name) => String(name).endsWith('endless.csv'))).toEqual([]);
    expect((await server.at.call('GET', '/api/health')).status).toBe(200);
  });

  test('that is empty, or no stream of bytes, is refused', async () => {
    expect((await send('a.csv', '')).status).toBe(400);
    expect((await send('a.csv', 'a', { 'Content-Type': 'text/csv' })).status).toBe(415);
  });

  test.each([
    ['../../etc/calls.csv', 'calls.csv'],
    ['C:\\files\\calls.csv', 'calls.csv'],
    ['a/\u0000calls\n.csv', '_calls_.csv'],
    ['..', 'file'],
    ['.hidden.csv', 'hidden.csv'],
    [`${'ș'.repeat(250)}.csv`, `${'ș'.repeat(98)}.csv`],
  ])('named %j is kept as %j', async (given, kept) => {
    const { json } = await send(given, 'from,to,at\n');
    expect(json).toMatchObject({ fileName: kept, bytes: 11 });
  });

  test('is shown as it would be read', async () => {
    const rows = Array.from({ length: 40 }, (_, n) => `+44 1;+44 ${n};2024-01-01`);
    const text = `Anrufer;Angerufen;Beginn\n${rows.join('\n')}\n`;
    const id = await server.at.upload('liste.csv', text);
    const preview = (body: object) =>
      server.at.send<Preview>('POST', `/api/uploads/${id}/preview`, { body });
    const unknown = await preview({});
    expect(unknown).toMatchObject({
      ...{ kind: null, delimiter: ';', encoding: 'utf-8', columns: [], mapping: {} },
      header: ['Anrufer', 'Angerufen', 'Beginn'],
      fault: expect.stringContaining('liste.csv'),
    });
    expect(unknown.rows).toHaveLength(20);
    expect(unknown.rows[0]).toEqual(['+44 1', '+44 0', '2024-01-01']);
    const calls = await preview({ as: 'calls', map: { from: 'Anrufer' } });
    expect(calls).toMatchObject({ kind: 'calls', mapping: { from: 'Anrufer' } });
    expect(calls.fault).toContain('"to", "at"');
    const map = { from: 'Anrufer', to: 'Angerufen', at: 'Beginn' };
    expect(await preview({ as: 'calls', map })).toMatchObject({ mapping: map, fault: null });
  });

  test('says by its header what it may be', async () => {
    const id = await server.at.upload('x.csv', 'from,to,at,amount,currency\n1,2,2024,5,EUR\n');
    const preview = await server.at.send<Preview>('POST', `/api/uploads/${id}/preview`, {
      body: {},
    });
    expect(preview.suggestions[0]).toBe('transactions');
    expect(preview.suggestions).toContain('calls');
  });

  test('in another encoding is told apart', async () => {
    const bytes = Uint8Array.from(Buffer.from('id,name\n1,Müller\n', 'latin1'));
    const { json } = await send('people.csv', bytes);
    const { id } = json as { id: string };
    const preview = (body: object) =>
      server.at.send<Preview>('POST', `/api/uploads/${id}/preview`, { body });
    expect((await preview({})).fault).toContain('windows-1252');
    expect(await preview({ encoding: 'windows-1252' })).toMatchObject({
      fault: null,
      rows: [['1', 'Müller']],
    });
  });
});

describe('an analysis', () => {
  test('runs at most twice at once, and can be cancelled before it begins', async () => {
    const upload = await server.at.upload('calls.csv', callsFile(2_000));
    await server.at.work('/api/cases/Many/imports', {
      files: [{ upload }],
      createMissing: 'phone',
    });
    const body = { limit: 300, iterations: 2_000 };
    const jobs: Job[] = [];
    while (jobs.length < 3) {
      jobs.push(await server.at.send<Job>('POST', '/api/cases/Many/layouts', { body }));
    }
    const states = () =>
      Promise.all(jobs.map(async ({ id }) => (await server.at.get<Job>(`/api/jobs/${id}`)).state));
    expect(await states()).toEqual(['running', 'running', 'waiting']);
    for (const { id } of [...jobs].reverse()) {
      expect((await server.at.send<Job>('DELETE', `/api/jobs/${id}`)).state).toBe('cancelled');
    }
  });

  test('with the same seed lays the same graph out in the same way', async () => {
    const layOut = async (seed: number) => {
      const job = await server.at.work('/api/cases/Many/layouts', { seed, iterations: 20 });
      return job.result?.type === 'layout' ? job.result.positions : {};
    };
    const first = await layOut(7);
    expect(Object.keys(first).length).toBe(300);
    expect(await layOut(7)).toEqual(first);
    expect(await layOut(8)).not.toEqual(first);
  });
});
