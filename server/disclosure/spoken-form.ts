/**
 * A romanised word reduced to how it sounds, so that the usual romanisations of one name agree:
 * Mariya and Maria, Yulia and Julia, Müller and Mueller, Papadopoyloy and Papadopoulou.
 */
export function soundOf(folded: string): string {
  return folded
    .replace(/ou|oy/gu, 'u')
    .replace(/([aou])e/gu, '$1')
    .replace(/x/gu, 'ks')
    .replace(/ph/gu, 'f')
    .replace(/[ck]h?|q/gu, 'k')
    .replace(/([b-df-gj-np-tvwz])h/gu, '$1')
    .replace(/w/gu, 'v')
    .replace(/[jy]/gu, 'i')
    .replace(/^i(?=e)/u, '')
    .replace(/(?<=[b-df-hj-np-tvz])i(?=u)/gu, '')
    .replace(/(.)\1+/gu, '$1');
}

/**
 * The consonants of a romanised word: what Arabic and Hebrew write of it (`ftmh`, Fatima: `ftm`).
 */
export function skeletonOf(folded: string): string {
  return folded
    .replace(/x/gu, 'ks')
    .replace(/[cq]/gu, 'k')
    .replace(/[aeiouwy]/gu, '')
    .replace(/(.)\1+/gu, '$1')
    .replace(/h$/u, '');
}

/** A sounded name as Cyrillic text inflects it: Petrova, Petrovoi, Petrovu; Ivan, Ivana, Ivanom. */
export function inflectSound(sound: string): string[] {
  if (/[^aeiou]$/u.test(sound)) {
    return ['', 'a', 'u', 'e', 'om', 'em'].map((ending) => sound + ending);
  }
  if (!sound.endsWith('a')) return [sound];
  const stem = sound.slice(0, -1);
  const endings = ['a', 'u', 'e', 'i', 'ei', 'iu', ...(stem.endsWith('i') ? [''] : [])];
  return endings.map((ending) => stem + ending);
}
