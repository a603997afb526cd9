/** What one run of writing a case took. */
export interface WriteFigures {
  readonly accountSeconds: number;
  readonly transactionSeconds: number;
  /** Peak of resident memory of the process, or of the larger of its processes. */
  readonly peakMb: number;
}
