import type { ShowMeeting, ShowParty } from '../types.ts';
import type { Draw } from './draw.ts';
import type { Invented } from './parties.ts';

/** Official delegations and some exhibitors with a package are promised part of what they wish. */
export function promise(
  { guests, hosts }: { guests: readonly Invented[]; hosts: readonly Invented[] },
  meetings: readonly ShowMeeting[],
  draw: Draw,
): ShowParty[] {
  const wishes = new Map<string, number>();
  for (const { guest, host } of meetings)
    for (const id of [guest, host]) wishes.set(id, (wishes.get(id) ?? 0) + 1);

  return [...guests, ...hosts].map(({ party, isOfficial }) => {
    const most = Math.floor((wishes.get(party.id) ?? 0) / 2);
    const hasPackage = party.kind === 'exhibitor' && draw.chance(0.3);
    const promised = isOfficial ? draw.between(3, 6) : hasPackage ? draw.between(4, 8) : 0;
    const minimum = Math.min(promised, most);
    if (minimum === 0) return party;
    return { ...party, minimum, minimumFor: isOfficial ? 'official' : 'package' };
  });
}

/** Pairs whom politics keep apart; a few of them have asked for each other all the same. */
export function banned(
  { guests, hosts }: { guests: readonly Invented[]; hosts: readonly Invented[] },
  meetings: readonly ShowMeeting[],
  draw: Draw,
): [string, string][] {
  const idOf = (one: Invented): [string, number] => [one.party.id, 1];
  const some = Array.from({ length: Math.ceil(guests.length / 10) }, (): [string, string] => [
    draw.by(guests.map(idOf)),
    draw.by(hosts.map(idOf)),
  ]);
  const asked = meetings
    .filter(() => draw.chance(0.002))
    .map(({ guest, host }): [string, string] => [host, guest]);
  return [...some, ...asked];
}
