import { disrupt } from '../analysis/disruption/disrupt.js';
import { hashDisruptionInput } from './input-hash.js';
import { receiveSnapshot } from './receive-snapshot.js';
import type { DisruptionTask } from './worker-messages.js';

receiveSnapshot((snapshot, task: DisruptionTask, hooks) => ({
  inputHash: hashDisruptionInput(snapshot, task),
  outcome: disrupt(snapshot, task.parameters, task.context, hooks),
}));
