import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { hashDisruptionInput, hashInput } from '../../../server/jobs/input-hash.js';
import { disruptionDefaults, makeContext } from '../analysis/disruption/disruption-oracle.js';
import { buildSnapshot, pairs } from '../analysis/build-snapshot.js';

const snapshot = buildSnapshot(['a', 'b', 'c'], pairs('ab bc'));

it('is the SHA-256 of the canonical lines', () => {
  const text =
    'vinculum-input 1\n["entity","a","person","Name of a"]\n' +
    '["entity","b","person","Name of b"]\n["entity","c","person","Name of c"]\n' +
    '["link","associate","l0000","a","b",false,null,null,null,null,null,null]\n' +
    '["link","associate","l0001","b","c",false,null,null,null,null,null,null]\n';
  expect(hashInput(snapshot)).toBe(createHash('sha256').update(text).digest('hex'));
});

it('changes with any record and not with their order', () => {
  const reversed = { entities: snapshot.entities.toReversed(), links: snapshot.links.toReversed() };
  expect(hashInput(reversed)).toBe(hashInput(snapshot));
  const [first, ...others] = snapshot.links;
  const dated = { ...snapshot, links: [{ ...first!, time: { startMs: 0 } }, ...others] };
  expect(hashInput(dated)).not.toBe(hashInput(snapshot));
});

it('of a what-if changes with all that decides its result, and with nothing else', () => {
  const parameters = disruptionDefaults({ by: 'list', remove: ['b', 'a'] });
  const context = { ...makeContext(['c']), functions: new Map([['b', ['driver', 'guard']]]) };
  const hash = (given: object = {}, other: object = {}, version?: string): string =>
    hashDisruptionInput(
      snapshot,
      { parameters: { ...parameters, ...given }, context: { ...context, ...other } },
      version,
    );
  const changed = [
    hash(),
    hash({ seed: 2 }),
    hash({ projection: 'actors' }),
    hash({ remove: ['a', 'b'] }),
    hash({ weight: { by: 'count' } }),
    hash({ window: { fromMs: 0 } }),
    hash({ recoveryShare: 0.4 }),
    hash({}, { protectedIds: new Set() }),
    hash({}, { functions: new Map([['b', ['driver']]]) }),
    hash({}, {}, '99.0.0'),
    hashDisruptionInput({ ...snapshot, links: [] }, { parameters, context }),
  ];
  expect(new Set(changed).size).toBe(changed.length);

  // Order of records, names of parameters and functions; who is in another part of the case.
  const reversed = { entities: snapshot.entities.toReversed(), links: snapshot.links.toReversed() };
  const entries = Object.entries(parameters).toReversed();
  const same = hashDisruptionInput(reversed, {
    parameters: Object.fromEntries(entries) as typeof parameters,
    context: {
      protectedIds: new Set(['elsewhere', 'c']),
      functions: new Map([
        ['elsewhere', ['guard']],
        ['b', ['guard', 'driver']],
      ]),
    },
  });
  expect(same).toBe(hash());
});
