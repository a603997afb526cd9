import type { GraphFilter } from '../../server/contract/graph-view.js';
import type { LinkKind } from '../../server/contract/link.js';

/** What an expansion looks at beyond the filter in force. */
export interface Narrowing {
  /** Empty = every kind. */
  readonly linkKinds: readonly LinkKind[];
  /** Both inclusive; undefined = open. */
  readonly fromMs?: number | undefined;
  readonly untilMs?: number | undefined;
}

/** The filter, and what is asked for beyond it: only what both admit. */
export function narrowFilter(filter: GraphFilter, asked: Narrowing): GraphFilter {
  const { linkKinds, fromMs, untilMs, ...rest } = filter;
  const kinds =
    asked.linkKinds.length === 0
      ? linkKinds
      : asked.linkKinds.filter((kind) => linkKinds?.includes(kind) ?? true);
  const from = Math.max(fromMs ?? -Infinity, asked.fromMs ?? -Infinity);
  const until = Math.min(untilMs ?? Infinity, asked.untilMs ?? Infinity);
  return {
    ...rest,
    ...(kinds && { linkKinds: kinds }),
    ...(from > -Infinity && { fromMs: from }),
    ...(until < Infinity && { untilMs: until }),
  };
}
