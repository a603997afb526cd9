/** The path at which a chart opens, for anybody who may see the case. */
export function chartAddress(caseName: string, chart: string): string {
  return `/cases/${encodeURIComponent(caseName)}/charts/${encodeURIComponent(chart)}`;
}
