import { rankBrokers } from '../analysis/brokers/rank-brokers.js';
import { hashBrokerInput } from './input-hash.js';
import { receiveSnapshot } from './receive-snapshot.js';
import type { BrokerTask } from './worker-messages.js';

receiveSnapshot((snapshot, { parameters, context }: BrokerTask, hooks) => ({
  inputHash: hashBrokerInput(snapshot, context),
  outcome: rankBrokers(snapshot, parameters, context, hooks),
}));
