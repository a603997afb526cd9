import { isField } from './is-field.js';

let held = '';
/** Where the focus was when the field was asked for. */
let from: Element | null = null;

function release(): void {
  window.removeEventListener('keydown', hold, { capture: true });
}

/** Keys go nowhere else: what is meant for the field must not be taken for a key of the page. */
function hold(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.key === 'Escape') return;
  if (event.target !== from && isField(event.target)) {
    release();
    return;
  }
  event.preventDefault();
  event.stopImmediatePropagation();
  if (event.key.length === 1) held += event.key;
  else if (event.key === 'Backspace') held = held.slice(0, -1);
}

/** Begins to hold what is typed for a field that is on its way. */
export function holdTyped(): void {
  held = '';
  from = document.activeElement;
  window.addEventListener('keydown', hold, { capture: true });
}

/** What was typed since then; from now on keys go where they go. */
export function takeTyped(): string {
  release();
  const typed = held;
  held = '';
  return typed;
}
