import {
  IconAffiliate,
  IconBinaryTree,
  IconChartDots3,
  IconCoins,
  IconFileDatabase,
  IconListNumbers,
  IconMap2,
  IconPhoneCall,
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
  { id: 'money', title: 'Money', icon: IconCoins },
  { id: 'calls', title: 'Calls', icon: IconPhoneCall },
  { id: 'map', title: 'Map', icon: IconMap2 },
  { id: 'charts', title: 'Charts', icon: IconChartDots3 },
  { id: 'sources', title: 'Sources', icon: IconFileDatabase },
] as const;

export type RoomId = (typeof ROOMS)[number]['id'];

/** Rooms that lie over the graph, which stays as it is. */
const COVERING: readonly RoomId[] = ['money', 'calls', 'map', 'sources'];

export function coversGraph(room: RoomId): boolean {
  return COVERING.includes(room);
}

export function roomAddress(caseName: string, room: RoomId): string {
  const base = `/cases/${encodeURIComponent(caseName)}`;
  return room === 'explore' ? base : `${base}/${room}`;
}
