/** Why a cell's text is not what its column needs. */
export class Fault {
  constructor(readonly reason: string) {}
}

export type Parsed<T> = T | Fault;
