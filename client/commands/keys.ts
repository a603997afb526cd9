import { i18n } from '../i18n/i18n.js';

/** What of a keyboard event tells which keys were pressed. */
export interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** `mod+shift+Z` as its modifiers and its key; a plus stands for itself at the end. */
function readKeys(keys: string): { readonly held: readonly string[]; readonly key: string } {
  const cut = keys.length < 2 ? -1 : keys.lastIndexOf('+', keys.length - 2);
  return {
    held: cut === -1 ? [] : keys.slice(0, cut).split('+'),
    key: keys.slice(cut + 1),
  };
}

function isSymbol(key: string): boolean {
  return key.length === 1 && key.toLowerCase() === key.toUpperCase();
}

/** Whether just these keys were pressed. Shift counts with letters and named keys alone. */
export function arePressed(press: Press, keys: string): boolean {
  const { held, key } = readKeys(keys);
  if ((press.ctrlKey || press.metaKey) !== held.includes('mod')) return false;
  if (press.altKey !== held.includes('alt')) return false;
  // Which symbols need Shift hangs on the keyboard.
  if (!isSymbol(key) && press.shiftKey !== held.includes('shift')) return false;
  const pressed = press.key === ' ' ? 'Space' : press.key;
  return pressed.toLowerCase() === key.toLowerCase();
}

const SIGNS: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  '-': '−',
};

/** Keys that are named, and named differently by other keyboards. */
const NAMED = ['shift', 'alt', 'Escape', 'Enter', 'Space', 'Home', 'Delete', 'Backspace'] as const;

function nameOf(part: string): string {
  const named = NAMED.find((each) => each === part);
  return named ? i18n.t(`commands:key_${named}`) : (SIGNS[part] ?? part);
}

/** Keys as a keyboard has them: `Ctrl Shift Z`. */
export function spellKeys(keys: string, isMac: boolean): string {
  const { held, key } = readKeys(keys);
  const parts = [...held, key].map((part) =>
    part === 'mod' ? (isMac ? '⌘' : 'Ctrl') : nameOf(part),
  );
  return parts.join(' ');
}
