import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SERVER_FILE, serverFileSchema, type ServerFile } from '../../contract/server-file.js';

/** A busy server may be slow to answer; one that is gone refuses at once. */
const ANSWER_WITHIN_MS = 30_000;

/** What a server has left in a folder; null where nothing is there that can be read. */
async function readServerFile(folder: string): Promise<ServerFile | null> {
  try {
    const content: unknown = JSON.parse(await readFile(join(folder, SERVER_FILE), 'utf8'));
    return serverFileSchema.parse(content);
  } catch {
    // None, another user's, or one that was cut off: the store itself says whether it is held.
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, and is somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function answers(address: string): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(ANSWER_WITHIN_MS);
    const response = await fetch(new URL('/api/health', address), { signal });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}

/**
 * The running server whose data folder this is; null where there is none, or what it left behind
 * is stale.
 */
export async function findServer(folder: string): Promise<ServerFile | null> {
  const server = await readServerFile(folder);
  if (server === null || !isAlive(server.pid)) return null;
  return (await answers(server.address)) ? server : null;
}
