import {
  normaliseFunction,
  SCRIPT_STAGES,
  type ScriptStage,
  stageOfFunction,
} from '../../contract/script-stage.js';
import { compareText } from '../compare-text.js';

/** The functions in the crime script that records give to entities, by id. */
export type StatedFunctions = ReadonlyMap<string, readonly string[]>;

/** Who does what, by node. Who is protected is in none of it, whatever the records say they did. */
export interface Functions {
  /** Functions in the order of their names, with those who hold them. */
  readonly holders: ReadonlyMap<string, readonly number[]>;
  /** Stages in the order of the script, with those who serve them; stages that nobody serves are absent. */
  readonly servants: ReadonlyMap<ScriptStage, readonly number[]>;
}

/** @param isProtected by node */
export function indexFunctions(
  ids: readonly string[],
  stated: StatedFunctions,
  isProtected: (node: number) => boolean,
): Functions {
  const holders = new Map<string, number[]>();
  ids.forEach((id, node) => {
    if (isProtected(node)) return;
    for (const name of new Set((stated.get(id) ?? []).map(normaliseFunction))) {
      holders.set(name, [...(holders.get(name) ?? []), node]);
    }
  });
  const sorted = [...holders].sort(([left], [right]) => compareText(left, right));
  const servants = SCRIPT_STAGES.flatMap((stage) => {
    const nodes = sorted.flatMap(([name, held]) => (stageOfFunction(name) === stage ? held : []));
    const each = [...new Set(nodes)].sort((left, right) => left - right);
    return each.length === 0 ? [] : [[stage, each] as const];
  });
  return { holders: new Map(sorted), servants: new Map(servants) };
}
