/** Heading of the panel that tells of the selection: where keys lead from the graph. */
export const SELECTION_ANCHOR = 'selection';
