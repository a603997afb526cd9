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
import { i18n } from '../i18n/i18n.js';

/** What can be done in a case, each a noun with an address. */
export const ROOMS = [
  { id: 'explore', icon: IconAffiliate },
  { id: 'groups', icon: IconUsersGroup },
  { id: 'positions', icon: IconListNumbers },
  { id: 'brokers', icon: IconBinaryTree },
  { id: 'paths', icon: IconRoute },
  { id: 'disruption', icon: IconScissors },
  { id: 'money', icon: IconCoins },
  { id: 'calls', icon: IconPhoneCall },
  { id: 'map', icon: IconMap2 },
  { id: 'charts', icon: IconChartDots3 },
  { id: 'sources', icon: IconFileDatabase },
] as const;

export type RoomId = (typeof ROOMS)[number]['id'];

/** The title for a narrow place: a long word says where it may break. */
export function breakingTitle(room: RoomId): string {
  return i18n.t(`screens:room_${room}`);
}

export function roomTitle(room: RoomId): string {
  return breakingTitle(room).replaceAll('\u00AD', '');
}

/** Rooms that lie over the graph, which stays as it is. */
const COVERING: readonly RoomId[] = ['money', 'calls', 'map', 'sources'];

export function coversGraph(room: RoomId): boolean {
  return COVERING.includes(room);
}

export function roomAddress(caseName: string, room: RoomId): string {
  const base = `/cases/${encodeURIComponent(caseName)}`;
  return room === 'explore' ? base : `${base}/${room}`;
}
