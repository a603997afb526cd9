/** Something that stands in a layer, with the room it takes: along the flow, and across it. */
export interface LayerNode {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

/** A tie that leads to a later layer. */
export interface LayerTie {
  readonly from: string;
  readonly to: string;
  readonly weight: number;
}
