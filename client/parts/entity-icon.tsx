import { useTranslation } from 'react-i18next';
import type { EntityKind } from '../../server/contract/entity.js';
import { ENTITY_SHAPES, ICON_STROKE, iconOf } from '../../server/contract/entity-shapes.js';
import { iconTransform } from '../stage/node-shapes.js';
import { ENTITY_KIND_WORDS } from '../words/kind-words.js';

interface Props {
  readonly kind: EntityKind;
  readonly colour?: string;
  readonly isProtected?: boolean;
  readonly size?: number;
  /** Says the kind to those who cannot see it; not where the word stands beside it. */
  readonly isLabelled?: boolean;
}

/** The shape and icon of a kind, as on the graph. */
export function EntityIcon({ kind, colour, isProtected = false, size = 18, isLabelled }: Props) {
  const { t } = useTranslation('parts');
  const { one } = ENTITY_KIND_WORDS[kind];
  const word = isProtected ? t('protectedKind', { kind: one }) : one;
  return (
    <svg
      width={size}
      height={size}
      viewBox="-2 -2 52 52"
      style={{ flex: 'none', display: 'block' }}
      {...(isLabelled ? { role: 'img', 'aria-label': word } : { 'aria-hidden': true })}
    >
      <path d={ENTITY_SHAPES[kind].outline} fill={colour ?? 'var(--mantine-color-gray-6)'} />
      <g
        transform={iconTransform(kind)}
        fill="none"
        stroke="#fff"
        strokeWidth={ICON_STROKE}
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        {iconOf(kind, isProtected).map((d) => (
          <path key={d} d={d} />
        ))}
      </g>
    </svg>
  );
}
