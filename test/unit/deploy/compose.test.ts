import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { packageRoot } from '../../../server/package-root.js';

const run = promisify(execFile);

const serviceSchema = z.object({
  image: z.string(),
  environment: z.record(z.string(), z.string().nullable()),
  secrets: z.array(z.string()),
  ports: z.array(z.string()).default([]),
  volumes: z.array(z.string()),
  security_opt: z.array(z.string()),
  cap_drop: z.array(z.string()).default([]),
  read_only: z.boolean().default(false),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
});
const composeSchema = z.strictObject({
  services: z.object({ app: serviceSchema, neo4j: serviceSchema }),
  secrets: z.record(z.string(), z.strictObject({ file: z.string() })),
  volumes: z.record(z.string(), z.null()),
});

function textOf(name: string): string {
  return readFileSync(join(packageRoot, name), 'utf8');
}

const { services, secrets, volumes } = composeSchema.parse(parse(textOf('docker-compose.yml')));
const { app, neo4j } = services;

async function findCompose(): Promise<string | null> {
  try {
    await run('docker-compose', ['version']);
    return 'docker-compose';
  } catch {
    if (process.env['CI'] === 'true') throw new Error('docker-compose is missing: see .ci/run');
    console.warn('docker-compose config skipped: no docker-compose found');
    return null;
  }
}

describe('docker-compose.yml', () => {
  test('opens ports on this machine alone, and none of the database', () => {
    expect(app.ports).toEqual([expect.stringMatching(/^127\.0\.0\.1:/u)]);
    expect(neo4j.ports).toEqual([]);
  });

  test('takes every secret from a file that is no part of the repository', () => {
    for (const { environment, secrets: used } of [app, neo4j]) {
      for (const [name, value] of Object.entries(environment)) {
        if (!/PASSWORD|TOKEN|SECRET|AUTH/u.test(name)) continue;
        expect(name).toMatch(/_FILE$/u);
        expect(used).toContain(/^\/run\/secrets\/(.+)$/u.exec(value ?? '')?.[1]);
      }
      for (const name of used) expect(secrets[name]?.file).toBe(`./secrets/${name}`);
    }
    expect(textOf('.gitignore').split('\n')).toContain('secrets/');
    expect(textOf('.dockerignore').split('\n')).toContain('*');
    expect(textOf('.dockerignore')).not.toMatch(/^!.*(?:secrets|data)/mu);
  });

  test('gives the app no rights that it does not need', () => {
    expect(app).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      depends_on: { neo4j: { condition: 'service_healthy' } },
    });
    expect(textOf('Dockerfile')).toMatch(/^USER node$/mu);
  });

  test('keeps data in volumes that have a name', () => {
    const mounted = [...app.volumes, ...neo4j.volumes].map((each) => each.split(':', 1)[0]);
    expect(mounted.sort()).toEqual(Object.keys(volumes).sort());
  });

  test('pins its images to a release line', () => {
    expect(neo4j.image).toMatch(/^neo4j:5\.26\b/u);
    const images = textOf('Dockerfile').matchAll(/^FROM (\S+)/gmu);
    for (const [, image] of images) expect(image).toMatch(/^node:\d+-\w+-slim$/u);
  });

  test('is accepted by docker-compose', { timeout: 60_000 }, async (context) => {
    const compose = await findCompose();
    if (compose === null) {
      context.skip();
      return;
    }
    const { stdout } = await run(compose, ['-f', 'docker-compose.yml', 'config'], {
      cwd: packageRoot,
    });
    expect(parse(stdout)).toMatchObject({ services: { app: {}, neo4j: {} } });
  });
});
