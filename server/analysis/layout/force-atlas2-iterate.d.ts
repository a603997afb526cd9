declare module 'graphology-layout-forceatlas2/iterate.js' {
  /** One iteration of ForceAtlas2, in place. Nodes: 10 columns each; links: 3. */
  export default function iterate(
    settings: Readonly<Record<string, number | boolean | undefined>>,
    nodes: Float32Array,
    links: Float32Array,
  ): void;
}
