import { NavLink } from 'react-router';
import { useExplore } from '../hooks/explore-context.js';
import classes from './case-screen.module.css';
import { roomAddress, ROOMS } from './rooms.js';

export function RoomRail() {
  const { caseName } = useExplore();
  return (
    <nav className={classes['rail']} aria-label="Rooms">
      {ROOMS.map(({ id, title, icon: Icon }) => (
        <NavLink key={id} to={roomAddress(caseName, id)} end className={classes['room'] ?? ''}>
          <Icon size={20} stroke={1.6} aria-hidden />
          {title}
        </NavLink>
      ))}
    </nav>
  );
}
