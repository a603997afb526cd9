/** Takes all steps of a work at once. */
export function runSteps(steps: Iterator<undefined>): void {
  while (steps.next().done !== true) continue;
}
