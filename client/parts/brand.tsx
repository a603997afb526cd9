import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import classes from './brand.module.css';

/** Name of the program. */
const NAME = 'Vinculum';

export function Brand() {
  const { t } = useTranslation();
  return (
    <Link to="/" className={classes['brand']} aria-label={t('caseList')}>
      <svg width={20} height={20} viewBox="0 0 32 32" aria-hidden>
        <path
          d="M16 3 29 16 16 29 3 16Z"
          fill="none"
          stroke="currentColor"
          strokeWidth={3}
          strokeLinejoin="round"
        />
        <circle cx={16} cy={16} r={3.5} fill="currentColor" />
      </svg>
      <span>{NAME}</span>
    </Link>
  );
}
