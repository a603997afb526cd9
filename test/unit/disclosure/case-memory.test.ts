import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { recallProtected, SETTLED_MS } from '../../../server/disclosure/case-memory.js';
import type { CaseFile, GraphStore, ProtectedEntity } from '../../../server/store/graph-store.js';

const act = { actor: 'tester', at: '2024-06-01T00:00:00Z' };
const person = { id: 'vera', kind: 'person', pseudonym: 'ABC123', names: [], identifiers: [] };

/** A store that answers with `list`, whatever it holds at the time. */
function makeStore(list: { current: readonly ProtectedEntity[] }) {
  const readProtected = vi.fn(() => Promise.resolve(list.current));
  return { store: { readProtected } as unknown as GraphStore, readProtected };
}

function caseAt(version: number): CaseFile {
  return { id: 'c1', version } as CaseFile;
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('what is read while a change is being committed does not outlast it', async () => {
  const list: { current: readonly ProtectedEntity[] } = { current: [] };
  const { store } = makeStore(list);
  // The new version shows before the role that came with it.
  expect(await recallProtected(store, caseAt(2), act)).toEqual([]);
  list.current = [person as unknown as ProtectedEntity];
  expect(await recallProtected(store, caseAt(2), act)).toHaveLength(1);
});

test('a settled version is read once, a new one at once', async () => {
  const list: { current: readonly ProtectedEntity[] } = { current: [] };
  const { store, readProtected } = makeStore(list);
  await recallProtected(store, caseAt(2), act);
  vi.advanceTimersByTime(SETTLED_MS);
  await recallProtected(store, caseAt(2), act);
  await recallProtected(store, caseAt(2), act);
  expect(readProtected).toHaveBeenCalledTimes(2);
  list.current = [person as unknown as ProtectedEntity];
  expect(await recallProtected(store, caseAt(3), act)).toHaveLength(1);
});
