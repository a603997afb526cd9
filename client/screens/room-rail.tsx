import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useExplore } from '../hooks/explore-context.js';
import classes from './case-screen.module.css';
import { roomAddress, ROOMS } from './rooms.js';

export function RoomRail() {
  const { caseName } = useExplore();
  const { t } = useTranslation('screens');
  return (
    <nav className={classes['rail']} aria-label={t('rooms')} data-tour="rooms">
      {ROOMS.map(({ id, title, icon: Icon }) => (
        <NavLink
          key={id}
          to={roomAddress(caseName, id)}
          end
          data-tour={id}
          className={classes['room'] ?? ''}
        >
          <Icon size={20} stroke={1.6} aria-hidden />
          {title}
        </NavLink>
      ))}
    </nav>
  );
}
