declare module 'fontkit' {
  export interface Font {
    readonly unitsPerEm: number;
    hasGlyphForCodePoint(codePoint: number): boolean;
    /** Shapes a text of one script and direction; advances in units of the font. */
    layout(text: string, features: readonly string[]): { readonly advanceWidth: number };
  }

  export function create(data: Uint8Array): Font;
}
