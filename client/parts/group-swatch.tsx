import { useId } from 'react';
import { PATTERN_SIDE } from '../../server/contract/group-patterns.js';
import { groupPattern } from '../theme/group-patterns.js';
import { groupColour } from '../theme/hue-colours.js';

const SIDE = 16;

/** Colour and hatching of a group, as its outline on the graph. */
export function GroupSwatch({ group }: { readonly group: number }) {
  const id = useId();
  const colour = groupColour(group);
  const strokes = groupPattern(group);
  return (
    <svg width={SIDE} height={SIDE} style={{ flex: 'none', display: 'block' }} aria-hidden>
      {strokes !== null && (
        <pattern id={id} width={PATTERN_SIDE} height={PATTERN_SIDE} patternUnits="userSpaceOnUse">
          <path d={strokes} fill="none" stroke={colour} strokeWidth={1.6} />
        </pattern>
      )}
      <rect width={SIDE} height={SIDE} rx={3} fill={colour} opacity={strokes === null ? 1 : 0.25} />
      {strokes !== null && <rect width={SIDE} height={SIDE} rx={3} fill={`url(#${id})`} />}
      <rect
        x={0.75}
        y={0.75}
        width={SIDE - 1.5}
        height={SIDE - 1.5}
        rx={2.5}
        fill="none"
        stroke={colour}
        strokeWidth={1.5}
      />
    </svg>
  );
}
