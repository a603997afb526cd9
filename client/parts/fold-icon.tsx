import { FOLD_DISC, FOLD_RING, shortCount } from '../stage/fold-shape.js';

interface Props {
  readonly count: number;
  readonly size?: number;
}

/** The shape of a folded group, as on the graph. */
export function FoldIcon({ count, size = 18 }: Props) {
  const text = shortCount(count);
  return (
    <svg
      width={size}
      height={size}
      viewBox="-1 -1 50 50"
      style={{ flex: 'none', display: 'block' }}
      aria-hidden
    >
      <path d={FOLD_RING} fill="none" stroke="#5b6a7e" strokeWidth={3} />
      <path d={FOLD_DISC} fill="#5b6a7e" />
      <text
        x={24}
        y={25}
        textAnchor="middle"
        dominantBaseline="central"
        fontSize={text.length > 2 ? 15 : 20}
        fontWeight={700}
        fill="#fff"
      >
        {text}
      </text>
    </svg>
  );
}
