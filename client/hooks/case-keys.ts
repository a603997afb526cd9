/** Keys of what is asked about a case; a case that changed is asked anew by its first two. */
export const caseKeys = {
  all: (name: string) => ['case', name] as const,
  one: (name: string) => ['case', name, 'case'] as const,
  brokerViews: (name: string) => ['case', name, 'broker-views'] as const,
  brokerView: (name: string, view: string | null) => ['case', name, 'broker-view', view] as const,
  charts: (name: string) => ['case', name, 'charts'] as const,
  graph: (name: string, request: unknown) => ['case', name, 'graph', request] as const,
  map: (name: string, request: unknown) => ['case', name, 'map', request] as const,
  entity: (name: string, id: string) => ['case', name, 'entity', id] as const,
  links: (name: string, id: string, other: string, limit: number) =>
    ['case', name, 'links', id, other, limit] as const,
  expansion: (name: string, question: unknown) => ['case', name, 'expansion', question] as const,
  common: (name: string, question: unknown) => ['case', name, 'common', question] as const,
  names: (name: string, ids: readonly string[]) => ['case', name, 'names', ids] as const,
  neighbours: (name: string, id: string, limit: number, kinds: unknown) =>
    ['case', name, 'neighbours', id, limit, kinds] as const,
  notes: (name: string) => ['case', name, 'notes'] as const,
  notesOn: (name: string, id: string) => ['case', name, 'notes', id] as const,
  runs: (name: string) => ['case', name, 'runs'] as const,
  run: (name: string, run: string | null) => ['case', name, 'run', run] as const,
  runGroup: (name: string, run: string, group: number, resolution: number) =>
    ['case', name, 'run', run, 'group', group, resolution] as const,
  disruptions: (name: string) => ['case', name, 'disruptions'] as const,
  disruption: (name: string, disruption: string | null) =>
    ['case', name, 'disruption', disruption] as const,
  search: (name: string, text: string) => ['case', name, 'search', text] as const,
  shared: (name: string, request: unknown) => ['case', name, 'shared', request] as const,
  comparison: (name: string, asked: unknown) => ['case', name, 'comparison', asked] as const,
  money: (name: string, asked: unknown) => ['case', name, 'money', asked] as const,
  callMatrix: (name: string, asked: unknown) => ['case', name, 'call-matrix', asked] as const,
  callHours: (name: string, asked: unknown) => ['case', name, 'call-hours', asked] as const,
  times: (name: string, asked: unknown) => ['case', name, 'times', asked] as const,
  sources: (name: string) => ['case', name, 'sources'] as const,
  paths: (name: string, question: unknown) => ['case', name, 'paths', question] as const,
};

/** Of a case as it was left: read once, whatever changes in the case. */
export function openingKey(name: string) {
  return ['opening', name] as const;
}
