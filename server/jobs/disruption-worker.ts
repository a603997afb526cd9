import { disrupt } from '../analysis/disruption/disrupt.js';
import { hashInput } from './input-hash.js';
import { receiveSnapshot } from './receive-snapshot.js';
import type { DisruptionTask } from './worker-messages.js';

receiveSnapshot((snapshot, { parameters, context }: DisruptionTask, hooks) => ({
  inputHash: hashInput(snapshot),
  outcome: disrupt(snapshot, parameters, context, hooks),
}));
