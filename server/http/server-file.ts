import { readFileSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SERVER_FILE, type ServerFile, serverFileSchema } from '../contract/server-file.js';

/** Writes `server.json` into the data folder, whole or not at all, readable by its owner alone. */
export async function writeServerFile(folder: string, content: ServerFile): Promise<void> {
  const path = join(folder, SERVER_FILE);
  const draft = `${path}.${content.pid}`;
  await rm(draft, { force: true });
  await writeFile(draft, `${JSON.stringify(content)}\n`, { mode: 0o600, flag: 'wx' });
  await rename(draft, path);
}

/** What stands in `server.json`; null where there is none, or none of ours. */
function readServerFile(folder: string): ServerFile | null {
  try {
    return serverFileSchema.parse(JSON.parse(readFileSync(join(folder, SERVER_FILE), 'utf8')));
  } catch {
    return null;
  }
}

/** Removes `server.json`, unless another server has written its own meanwhile. */
export async function removeServerFile(folder: string, token: string): Promise<void> {
  if (readServerFile(folder)?.token !== token) return;
  await rm(join(folder, SERVER_FILE), { force: true });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process is one.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** How long a busy server may take to say that it is there; one that is gone refuses at once. */
const ANSWER_MS = 30_000;

/**
 * The server that runs on a data folder; null where the file was left behind: its process is gone,
 * or does not answer to the token.
 */
export async function findRunningServer(folder: string): Promise<ServerFile | null> {
  const found = readServerFile(folder);
  if (!found || !isAlive(found.pid)) return null;
  try {
    const response = await fetch(new URL('/api/session', found.address), {
      headers: { Authorization: `Bearer ${found.token}` },
      signal: AbortSignal.timeout(ANSWER_MS),
      redirect: 'error',
    });
    await response.body?.cancel();
    return response.ok ? found : null;
  } catch {
    return null;
  }
}
