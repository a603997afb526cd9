import {
  createEdgeArrowHeadProgram,
  createEdgeClampedProgram,
  createEdgeCompoundProgram,
  createEdgeDoubleClampedProgram,
  EdgeRectangleProgram,
  type EdgeProgramType,
} from 'sigma/rendering';
import { type Confirmation, LINE_DASHES } from '../../server/contract/line-dashes.js';
import { lazily } from './lazy-program.js';

type Arrows = 'none' | 'target' | 'both';

const ARROW = { lengthToThicknessRatio: 2.4, widenessToThicknessRatio: 1.9 };

/** GLSL wants a point in every float. */
function float(value: number): string {
  return Number.isInteger(value) ? `${value}.0` : String(value);
}

/**
 * The program with gaps in its line. In Sigma's units a pixel of the screen is twice the correction
 * ratio; picking keeps the whole line, so that gaps can be pointed at.
 */
function withGaps(program: EdgeProgramType, period: number, drawn: number): EdgeProgramType {
  const Base = program as unknown as new (...args: unknown[]) => {
    getDefinition(): { VERTEX_SHADER_SOURCE: string; FRAGMENT_SHADER_SOURCE: string };
  };
  class GappedProgram extends Base {
    override getDefinition() {
      const definition = super.getDefinition();
      return {
        ...definition,
        VERTEX_SHADER_SOURCE: definition.VERTEX_SHADER_SOURCE.replace(
          'void main() {',
          `varying float v_along;
          void main() {
          v_along = a_positionCoef * length(a_positionEnd - a_positionStart) / (2.0 * u_correctionRatio);`,
        ),
        FRAGMENT_SHADER_SOURCE: definition.FRAGMENT_SHADER_SOURCE.replace(
          'void main(void) {',
          `varying float v_along;
          void main(void) {
          #ifndef PICKING_MODE
          if (fract(v_along / ${float(period)}) > ${float(drawn)}) discard;
          #endif`,
        ),
      };
    }
  }
  return GappedProgram as unknown as EdgeProgramType;
}

const BODIES: Readonly<Record<Arrows, () => EdgeProgramType>> = {
  none: () => EdgeRectangleProgram,
  target: () => createEdgeClampedProgram(ARROW),
  both: () => createEdgeDoubleClampedProgram(ARROW),
};

function heads(arrows: Arrows): EdgeProgramType[] {
  if (arrows === 'none') return [];
  const target = createEdgeArrowHeadProgram({ ...ARROW, extremity: 'target' });
  if (arrows === 'target') return [target];
  return [target, createEdgeArrowHeadProgram({ ...ARROW, extremity: 'source' })];
}

/** Name of the program that draws such a line. */
export function edgeType(confirmation: Confirmation, arrows: Arrows): string {
  return `${confirmation}-${arrows}`;
}

/** A program for every confirmation and direction: solid, dashed, dotted; none, one or two heads. */
export function createEdgePrograms(isHidden: () => boolean): Record<string, EdgeProgramType> {
  const programs: Record<string, EdgeProgramType> = {};
  for (const confirmation of ['supported', 'unconfirmed', 'doubtful'] as const) {
    for (const arrows of ['none', 'target', 'both'] as const) {
      const gaps = LINE_DASHES[confirmation];
      const line = BODIES[arrows]();
      const body = gaps ? withGaps(line, gaps.period, gaps.drawn) : line;
      programs[edgeType(confirmation, arrows)] = lazily(
        createEdgeCompoundProgram([body, ...heads(arrows)]),
        isHidden,
      );
    }
  }
  return programs;
}
