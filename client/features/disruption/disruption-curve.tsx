import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DisruptionResult } from '../../../server/contract/disruption.js';
import { type Curve, curvePoints, disruptionCurves } from '../../state/disruption-curve.js';
import { OKABE_ITO } from '../../theme/palette.js';
import classes from './disruption.module.css';

const WIDTH = 260;
const HEIGHT = 110;
const ROOM = { left: 34, top: 8, bottom: 18 } as const;

/** Told apart without colour too: the efficiency is dashed. */
const LOOKS: Readonly<Record<Curve['figure'], { colour: string; dash: string }>> = {
  largestComponent: { colour: OKABE_ITO.blue, dash: 'none' },
  efficiency: { colour: OKABE_ITO.vermilion, dash: '5 3' },
};

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** Largest component and efficiency by step, each as a part of what it was before. */
export function DisruptionCurve({ result }: { readonly result: DisruptionResult }) {
  const { t } = useTranslation('disruption');
  const curves = disruptionCurves(result);
  // Efficiency may rise where the periphery goes.
  const most = Math.max(1, ...curves.flatMap(({ shares }) => shares));
  const last = result.steps.length;
  const words = curves.map(({ figure, shares }) => `${t(figure)} ${percent(shares.at(-1) ?? 0)}`);
  return (
    <figure style={{ margin: 0 }}>
      <svg
        className={classes['curve']}
        viewBox={`0 0 ${WIDTH + ROOM.left + 6} ${HEIGHT + ROOM.top + ROOM.bottom}`}
        role="img"
        aria-label={t('curve', { last, figures: words.join(', ') })}
      >
        <g transform={`translate(${ROOM.left} ${ROOM.top})`}>
          {[0, 1].map((share) => {
            const y = HEIGHT * (1 - share / most);
            return (
              <g key={share}>
                <line className={classes['axis']} x1={0} x2={WIDTH} y1={y} y2={y} />
                <text className={classes['figure']} x={-4} y={y + 4} textAnchor="end">
                  {percent(share)}
                </text>
              </g>
            );
          })}
          {curves.map(({ figure, shares }) => (
            <polyline
              key={figure}
              className={classes['line']}
              points={curvePoints(shares, WIDTH, HEIGHT, most)}
              stroke={LOOKS[figure].colour}
              strokeDasharray={LOOKS[figure].dash}
            />
          ))}
          <text className={classes['figure']} x={0} y={HEIGHT + 14}>
            {t('before')}
          </text>
          <text className={classes['figure']} x={WIDTH} y={HEIGHT + 14} textAnchor="end">
            {t('step', { last })}
          </text>
        </g>
      </svg>
      <Group component="figcaption" gap="md">
        {curves.map(({ figure }) => (
          <Group key={figure} gap={6}>
            <svg width={22} height={8} aria-hidden>
              <line
                x1={0}
                x2={22}
                y1={4}
                y2={4}
                stroke={LOOKS[figure].colour}
                strokeWidth={2}
                strokeDasharray={LOOKS[figure].dash}
              />
            </svg>
            <Text size="xs">{t(figure)}</Text>
          </Group>
        ))}
      </Group>
    </figure>
  );
}
