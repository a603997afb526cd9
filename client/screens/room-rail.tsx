import { useTranslation } from 'react-i18next';
import { NavLink, useNavigate } from 'react-router';
import { useCommands } from '../commands/use-commands.js';
import { useExplore } from '../hooks/explore-context.js';
import classes from './case-screen.module.css';
import { roomAddress, ROOMS } from './rooms.js';

export function RoomRail() {
  const { caseName } = useExplore();
  const { t } = useTranslation('screens');
  const navigate = useNavigate();
  useCommands([
    ...ROOMS.map(({ id, title }) => ({
      ...{ id: `room.${id}`, group: 'Go to' as const, title: `Go to ${title}`, words: 'room open' },
      run: () => navigate(roomAddress(caseName, id)),
    })),
    {
      ...{ id: 'room.cases', group: 'Go to', title: 'Go to all cases', words: 'open case list' },
      run: () => navigate('/'),
    },
  ]);
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
