import { useTranslation } from 'react-i18next';
import { NavLink, useNavigate } from 'react-router';
import { useCommands } from '../commands/use-commands.js';
import { useExplore } from '../hooks/explore-context.js';
import classes from './case-screen.module.css';
import { breakingTitle, roomAddress, ROOMS, roomTitle } from './rooms.js';

export function RoomRail() {
  const { caseName } = useExplore();
  const { t } = useTranslation('screens');
  const navigate = useNavigate();
  useCommands([
    ...ROOMS.map(({ id }) => ({
      ...{ id: `room.${id}`, group: 'Go to' as const, words: t('goToWords') },
      title: t('goTo', { room: roomTitle(id) }),
      run: () => navigate(roomAddress(caseName, id)),
    })),
    {
      ...{ id: 'room.cases', group: 'Go to', title: t('goToCases'), words: t('goToCasesWords') },
      run: () => navigate('/'),
    },
  ]);
  return (
    <nav className={classes['rail']} aria-label={t('rooms')} data-tour="rooms">
      {ROOMS.map(({ id, icon: Icon }) => (
        <NavLink
          key={id}
          to={roomAddress(caseName, id)}
          end
          aria-label={roomTitle(id)}
          data-tour={id}
          className={classes['room'] ?? ''}
        >
          <Icon size={20} stroke={1.6} aria-hidden />
          {breakingTitle(id)}
        </NavLink>
      ))}
    </nav>
  );
}
