import { createBreath } from '../../breathe.js';
import { gradeSupport } from '../../contract/grade.js';
import { LINK_KINDS, type LinkKind } from '../../contract/link.js';
import type { SnapshotLink } from '../../contract/snapshot.js';
import { statedInstants, widen } from '../../contract/time.js';
import type { Admission } from './admit.js';
import type { IndexedCase } from '../../store/indexed-case.js';

/** Admitted links of one kind and direction between two entities, by their places. */
export interface Bundle {
  readonly source: number;
  readonly target: number;
  readonly kind: LinkKind;
  readonly directed: boolean;
  links: number;
  supported: number;
  doubtful: number;
  /** First and last recorded instant, ms. */
  firstMs?: number;
  lastMs?: number;
  amounts?: Record<string, number>;
}

const kindNumbers = new Map(LINK_KINDS.map((kind, number) => [kind, number]));

/** Best support among the records of a link. */
function supportOf({ grades }: SnapshotLink): 0 | 1 | 2 {
  if (!grades) return 1;
  const supports = grades.map((grade) => gradeSupport(grade === '' ? undefined : grade));
  if (supports.includes(2)) return 2;
  return supports.includes(1) ? 1 : 0;
}

function add(bundle: Bundle, link: SnapshotLink): void {
  bundle.links += 1;
  const support = supportOf(link);
  if (support === 2) bundle.supported += 1;
  if (support === 0) bundle.doubtful += 1;
  if (link.time) widen(bundle, statedInstants(link.time));
  const { amount, currency } = link;
  // An amount without a currency cannot be added to others.
  if (amount === undefined || currency === undefined) return;
  bundle.amounts ??= {};
  bundle.amounts[currency] = (bundle.amounts[currency] ?? 0) + amount;
}

/** The admitted links between the entities that are drawn, bundled; in the order of the links. */
export async function bundleLinks(
  { snapshot, sources, targets }: IndexedCase,
  { links }: Admission,
  isDrawn: Uint8Array,
): Promise<Bundle[]> {
  const breathe = createBreath();
  const bundles = new Map<number, Bundle>();
  for (const number of links) {
    const [a = 0, b = 0] = [sources[number], targets[number]];
    const link = snapshot.links[number];
    if (!link || isDrawn[a] !== 1 || isDrawn[b] !== 1) continue;
    const { kind, directed } = link;
    const [source, target] = directed || a < b ? [a, b] : [b, a];
    const form = (kindNumbers.get(kind) ?? 0) * 2 + Number(directed);
    const key = (source * isDrawn.length + target) * LINK_KINDS.length * 2 + form;
    let bundle = bundles.get(key);
    if (!bundle) {
      bundle = { source, target, kind, directed, links: 0, supported: 0, doubtful: 0 };
      bundles.set(key, bundle);
    }
    add(bundle, link);
    await breathe();
  }
  return [...bundles.values()];
}
