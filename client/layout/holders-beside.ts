import type { LaidBundle } from './layout-model.js';

/**
 * Who holds which account of a flow of money, by account. Somebody who pays is part of the flow; who
 * holds several accounts stands at the one with most payments, so that each is drawn once.
 */
export function holdersBeside(
  flow: ReadonlySet<string>,
  ids: ReadonlySet<string>,
  bundles: readonly LaidBundle[],
): Map<string, string[]> {
  const payments = new Map<string, number>();
  for (const { kind, source, target, links } of bundles) {
    if (kind !== 'pays') continue;
    payments.set(source, (payments.get(source) ?? 0) + links);
    payments.set(target, (payments.get(target) ?? 0) + links);
  }
  const accountOf = new Map<string, string>();
  for (const { kind, source: holder, target: account } of bundles) {
    if (kind !== 'holds_account' || !flow.has(account) || flow.has(holder)) continue;
    if (!ids.has(holder)) continue;
    const known = accountOf.get(holder);
    const [now, before] = [payments.get(account) ?? 0, payments.get(known ?? '') ?? -1];
    if (now > before || (now === before && account < (known ?? ''))) {
      accountOf.set(holder, account);
    }
  }
  const beside = new Map<string, string[]>();
  for (const [holder, account] of [...accountOf].sort(([a], [b]) => (a < b ? -1 : 1))) {
    beside.set(account, [...(beside.get(account) ?? []), holder]);
  }
  return beside;
}
