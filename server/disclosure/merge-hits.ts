/** Where an identifier stands in a text, and what hides it. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

/** Initials before a name: `A. Petrova`, `A.M. Petrova`, `A Petrova`, `O’Brien`. */
const INITIALS_BEFORE = /(?<![\p{L}\p{N}])(?:\p{Lu}[.\s_'’-]{1,2})+$/u;

/** Initials behind a name: `Petrova A.`, `Petrova, A. M.`, not those of the next name. */
const INITIALS_BEHIND =
  /^(?:,?[\s_]{0,2}(?:\p{Lu}\.[\s_-]?)*\p{Lu}\.(?!\s?\p{Lu}[\p{Ll}\p{Lu}])|[\s_](?!I)\p{Lu}(?![\p{L}\p{N}.]))/u;

/** Longest run of initials that is looked at. */
const INITIALS_LENGTH = 16;

const GAP = /^[\s.,'’_\-/]{0,3}$/u;

function withInitials(text: string, { start, end, label }: Hit): Hit {
  const before = INITIALS_BEFORE.exec(text.slice(Math.max(0, start - INITIALS_LENGTH), start));
  const behind = INITIALS_BEHIND.exec(text.slice(end, end + INITIALS_LENGTH));
  return {
    start: start - (before?.[0].length ?? 0),
    end: end + (behind?.[0].length ?? 0),
    label,
  };
}

/**
 * The text with its hits replaced: neighbours of one label become one, and in free text initials go
 * with the name they stand at.
 */
export function mergeHits(text: string, hits: readonly Hit[], free: boolean): string {
  const merged: Hit[] = [];
  for (const found of hits) {
    const hit = free ? withInitials(text, found) : found;
    const last = merged.at(-1);
    if (
      last?.label === hit.label &&
      GAP.test(text.slice(last.end, Math.max(last.end, hit.start)))
    ) {
      merged[merged.length - 1] = { ...last, end: Math.max(last.end, hit.end) };
    } else {
      merged.push({ ...hit, start: Math.max(hit.start, last?.end ?? 0) });
    }
  }
  let result = '';
  let copied = 0;
  for (const { start, end, label } of merged) {
    result += text.slice(copied, start) + label;
    copied = Math.max(end, copied);
  }
  return result + text.slice(copied);
}
