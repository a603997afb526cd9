import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { hashInput } from '../../../server/jobs/input-hash.js';
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
