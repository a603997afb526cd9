import {
  IconAffiliate,
  IconBinaryTree,
  IconFileDatabase,
  IconListNumbers,
  IconMap2,
  IconRoute,
  IconScissors,
  IconUsersGroup,
} from '@tabler/icons-react';

/** What can be done in a case, each a noun with an address. */
export const ROOMS = [
  { id: 'explore', title: 'Explore', icon: IconAffiliate },
  { id: 'groups', title: 'Groups', icon: IconUsersGroup },
  { id: 'positions', title: 'Positions', icon: IconListNumbers },
  { id: 'brokers', title: 'Brokers', icon: IconBinaryTree },
  { id: 'paths', title: 'Paths', icon: IconRoute },
  { id: 'disruption', title: 'What if', icon: IconScissors },
  { id: 'map', title: 'Map', icon: IconMap2 },
  { id: 'sources', title: 'Sources', icon: IconFileDatabase },
] as const;

export type RoomId = (typeof ROOMS)[number]['id'];

export function roomAddress(caseName: string, room: RoomId): string {
  const base = `/cases/${encodeURIComponent(caseName)}`;
  return room === 'explore' ? base : `${base}/${room}`;
}
