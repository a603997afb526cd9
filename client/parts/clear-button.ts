/** Props of the button that empties a field; without them it is for the pointer alone. */
export function clearByKeyboard(label: string) {
  return { 'aria-label': label, 'aria-hidden': false, tabIndex: 0 } as const;
}
