import { noticesOfMeetings } from '#modules/policy/notices/service';
import type { Clock } from '#platform/clock';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Actor } from '#platform/permissions';
import { readProfile } from '../../profiles/service.ts';
import { readSettings } from '../../settings/service.ts';
import { isDesk, whoSpeaksFor } from '../../speaking/service.ts';
import type { NamedParty, Party } from '../../types.ts';
import { readLists } from '../lists/service.ts';
import type { PartyLists } from '../lists/types.ts';
import type { PartyPage } from '../schema.ts';
import { listHosts } from '../store.ts';

/**
 * A party as whoever speaks for it reads it: what it said, whom it wishes and whom it is shown.
 * What the organiser alone says of it is told to the organiser alone.
 *
 * @throws AppError `meeting.party-unknown`, also for the party of another
 */
export async function readPartyPage(
  db: Database,
  edition: EditionScope,
  clock: Clock,
  { actor, party, search }: { actor: Actor; party: Party; search: string },
): Promise<PartyPage> {
  const voice = await whoSpeaksFor(db, edition, actor, party);
  const [settings, profile, lists] = await Promise.all([
    readSettings(db, edition),
    readProfile(db, edition, voice.party),
    readLists(db, edition, clock, { party: voice.party, asDesk: isDesk(actor), search }),
  ]);
  const { budgetBand, minimum, minimumFor, ...said } = profile;
  const terms = { budgetBand, minimum, minimumFor };
  return {
    ...lists,
    party: voice.party,
    onBehalf: voice.onBehalf,
    mostMusts: settings.wishes.mostMusts,
    profile: { ...said, terms: actor.roles.includes('organiser') ? terms : null },
    notices: await noticesFor(db, edition, clock, voice.party, lists),
  };
}

/** Of the countries of everybody an exhibitor is shown, each notice once. */
async function noticesFor(
  db: Database,
  edition: EditionScope,
  clock: Clock,
  { kind, id: exhibitorId }: NamedParty,
  lists: PartyLists,
) {
  if (kind !== 'exhibitor') return [];
  const host = (await listHosts(db, edition)).find(({ id }) => id === exhibitorId);
  if (!host) return [];
  const shown = Object.values(lists)
    .filter((list) => Array.isArray(list))
    .flat();
  const exhibitorCountries = [host.country, ...host.coCountries];
  const found = await noticesOfMeetings(
    db,
    edition,
    clock,
    shown.map(({ id, country }) => ({ id, country, exhibitorId, exhibitorCountries })),
  );
  const notices = [...found.values()].flatMap((one) => one.notices);
  return [...new Map(notices.map((notice) => [notice.id, notice])).values()];
}
