import { foldText } from '../state/fold-text.js';
import { type Command, groupTitle } from './command.js';

/** 0 = the title begins with it, 1 = a word of it does, 2 = it is somewhere. */
function rank(title: string, text: string): number {
  if (title.startsWith(text)) return 0;
  return [' ', '“', '«'].some((before) => title.includes(`${before}${text}`)) ? 1 : 2;
}

/** The commands of the palette that hold every word of the text, the best first; all for no text. */
export function findCommands(all: readonly Command[], text: string): Command[] {
  const offered = all.filter(({ keysOnly }) => keysOnly !== true);
  const folded = foldText(text).trim();
  if (folded === '') return offered;
  const asked = folded.split(/\s+/u);
  return offered
    .map((command) => {
      const title = foldText(command.title);
      const whole = `${title} ${foldText(groupTitle(command.group))} ${foldText(command.words ?? '')}`;
      return { command, title, fits: asked.every((word) => whole.includes(word)) };
    })
    .filter(({ fits }) => fits)
    .sort((one, other) => rank(one.title, folded) - rank(other.title, folded))
    .map(({ command }) => command);
}
