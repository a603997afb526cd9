/** The words of an SVG, a line for each that is set; a line of several scripts is of several parts. */
export function wordsOf(svg: string): string {
  return svg
    .split('\n')
    .filter((line) => line.startsWith('<text'))
    .map((line) => [...line.matchAll(/>([^<]*)<\/text>/gu)].map(([, text]) => text).join(''))
    .join('\n');
}
