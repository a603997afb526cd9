import { useTranslation } from 'react-i18next';
import { RANK_INTERVAL_SHARE, type Broker } from '../../../server/contract/brokers.js';
import classes from './brokers.module.css';

const WIDTH = 128;
const HEIGHT = 12;
const MARK = 3;

interface Props {
  readonly broker: Broker;
  /** The last rank that the scale shows; what lies beyond is cut off. */
  readonly lastRank: number;
}

/** Least and greatest rank of a broker at the middle share, over all losses; null where none was drawn. */
function rankInterval({ sensitivity }: Broker): { low: number; high: number } | null {
  const told = sensitivity.filter(({ share }) => share === RANK_INTERVAL_SHARE);
  if (told.length === 0) return null;
  return {
    low: Math.min(...told.map(({ rank }) => rank.low)),
    high: Math.max(...told.map(({ rank }) => rank.high)),
  };
}

/** The sensitivity interval of a rank as a bar, the recorded rank as a mark. */
export function IntervalBar({ broker, lastRank }: Props) {
  const { t } = useTranslation('brokers');
  const interval = rankInterval(broker);
  if (!interval) return null;
  const { low, high } = interval;
  const at = (rank: number): number =>
    (Math.min(rank - 1, lastRank - 1) / Math.max(1, lastRank - 1)) * (WIDTH - MARK);
  const words = t('interval', { low, high, rank: broker.rank });
  return (
    <svg
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={words}
      className={classes['interval']}
    >
      <title>{words}</title>
      <line x1={0} x2={WIDTH} y1={HEIGHT / 2} y2={HEIGHT / 2} className={classes['scale']} />
      <rect
        x={at(low)}
        width={at(high) - at(low) + MARK}
        y={HEIGHT / 2 - 2}
        height={4}
        rx={2}
        className={classes['range']}
      />
      <rect x={at(broker.rank)} width={MARK} y={0} height={HEIGHT} className={classes['mark']} />
    </svg>
  );
}
