import { listNeeds } from '#modules/needs/service';
import { decideEligibility } from '#modules/policy/rules';
import { findActInForce } from '#modules/policy/service';
import type { Clock } from '#platform/clock';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { listProfiles, soughtIn } from '../../profiles/service.ts';
import { emptyStatement, type Statement, type StatedProfile } from '../../profiles/types.ts';
import { readSettings } from '../../settings/service.ts';
import {
  countMeetings,
  listGuests,
  listHosts,
  listLastOutcomes,
  listWishes,
  type KnownWish,
  type LastOutcome,
} from '../store.ts';
import type { LastTime, PairWishes, Profile } from '../types.ts';
import { pairKey, seniorityOf } from './rules.ts';
import type { Field, KnownGuest, KnownHost } from './types.ts';

/** Reads everything the scores of an edition are made of, in nine queries whatever its size. */
export async function readField(db: Database, edition: EditionScope, clock: Clock): Promise<Field> {
  const [guests, hosts, stated, needs, wishes, meetings, outcomes, act, settings] =
    await Promise.all([
      listGuests(db, edition),
      listHosts(db, edition),
      listProfiles(db, edition),
      listNeeds(db, edition, null),
      listWishes(db, edition),
      countMeetings(db, edition),
      listLastOutcomes(db, edition),
      findActInForce(db, edition, clock),
      readSettings(db, edition),
    ]);
  const said = new Map(stated.map((one) => [one.id, one]));
  const counted = (id: string) => meetings.get(id) ?? 0;
  const guestProfile = (guest: KnownGuest): Profile => {
    const own = said.get(guest.id);
    const sought = own ?? { ...emptyStatement, ...soughtIn(needs, guest) };
    const { kind, country, level, rankClass } = guest;
    return {
      ...profileOf(guest, sought, counted(guest.id)),
      ...{ kind, countries: [country], seniority: seniorityOf(level, [rankClass]) },
      seeksInConfidence: !own,
    };
  };
  const hostProfile = (host: KnownHost): Profile => ({
    ...profileOf(host, said.get(host.id) ?? emptyStatement, counted(host.id)),
    kind: 'exhibitor',
    countries: [host.country, ...host.coCountries],
    seniority: seniorityOf(null, host.ranks),
    seeksInConfidence: false,
  });
  const isBarred = ({ applicantKind: kind, country, coCountries }: KnownHost) =>
    !decideEligibility({ kind, country, coCountries }, act).admitted;
  return {
    guests: new Map(guests.map((guest) => [guest.id, guestProfile(guest)])),
    hosts: new Map(hosts.map((host) => [host.id, hostProfile(host)])),
    wishes: pairWishes(wishes),
    lastTimes: lastTimes(outcomes),
    bannedHosts: new Set(hosts.filter(isBarred).map(({ id }) => id)),
    bannedCountries: settings.bannedCountries,
    weights: settings.weights.score,
  };
}

function profileOf(
  { id, name, languages }: { id: string; name: string; languages: readonly string[] },
  said: Statement | StatedProfile,
  meetings: number,
) {
  const { seeks, offers, purposes, horizon } = said;
  const spoken = said.languages.length > 0 ? said.languages : languages;
  return { ...{ id, name, seeks, offers, purposes, horizon, meetings }, languages: spoken };
}

function pairWishes(wishes: readonly KnownWish[]): Map<string, PairWishes> {
  const byPair = new Map<string, PairWishes>();
  for (const { fromKind, fromId, toId, action, rank } of wishes) {
    const isHost = fromKind === 'exhibitor';
    const key = isHost ? pairKey(toId, fromId) : pairKey(fromId, toId);
    const said = { action, rank };
    byPair.set(key, { ...byPair.get(key), ...(isHost ? { host: said } : { guest: said }) });
  }
  return byPair;
}

/** The latest word of each side; they come the latest first. */
function lastTimes(outcomes: readonly LastOutcome[]): Map<string, LastTime> {
  const byPair = new Map<string, LastTime>();
  for (const { country, exhibitorId, side, outcome } of outcomes) {
    if (outcome !== 'useful' && outcome !== 'no-interest') continue;
    const key = pairKey(country, exhibitorId);
    byPair.set(key, { [side]: outcome, ...byPair.get(key) });
  }
  return byPair;
}
