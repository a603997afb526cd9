import { existsSync, readFileSync, writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const STATUS = '/proc/self/status';

/**
 * The most memory that the process ever had resident, KiB. Linux hands `maxRSS` on from the parent
 * that started the process, so that a large parent would be reported; `VmHWM` begins with the program.
 */
function peakKb(): number {
  const status = existsSync(STATUS) ? readFileSync(STATUS, 'utf8') : '';
  const own = /^VmHWM:\s+(\d+) kB$/mu.exec(status)?.[1];
  return own === undefined ? process.resourceUsage().maxRSS : Number(own);
}

// Loaded before the program by `node --import`: tells its parent, on descriptor 3.
// Threads load it, too, and have the memory of the process.
if (isMainThread) {
  process.on('exit', () => {
    writeSync(3, String(peakKb()));
  });
}
