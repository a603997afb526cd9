import type { Emphasis, Sheet } from '../../../contract/drawing.js';

/** Colours on white paper. */
export interface PrintTheme {
  readonly hasColour: boolean;
  readonly text: string;
  readonly faint: string;
  readonly rule: string;
  readonly lines: Readonly<Record<Emphasis, string>>;
  readonly lineNumber: string;
  readonly pale: string;
}

const COLOUR: PrintTheme = {
  hasColour: true,
  text: '#1a2433',
  faint: '#5b6a7e',
  rule: '#cdd5de',
  lines: { plain: '#8793a3', strong: '#1a2433', pale: '#d8dee6' },
  lineNumber: '#445164',
  pale: '#d8dee6',
};

const BLACK_AND_WHITE: PrintTheme = {
  hasColour: false,
  text: '#000000',
  faint: '#333333',
  rule: '#999999',
  lines: { plain: '#555555', strong: '#000000', pale: '#bbbbbb' },
  lineNumber: '#000000',
  pale: '#bbbbbb',
};

export function printTheme(theme: Sheet['theme']): PrintTheme {
  return theme === 'colour' ? COLOUR : BLACK_AND_WHITE;
}
