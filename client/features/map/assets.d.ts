/** Files of libraries, by the address at which the build puts them. */
declare module 'world-atlas/countries-50m.json?url' {
  const address: string;
  export default address;
}

declare module 'maplibre-gl/dist/maplibre-gl-worker.mjs?url' {
  const address: string;
  export default address;
}
