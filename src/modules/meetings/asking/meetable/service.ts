import type { Clock } from '#platform/clock';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { banOf, pairKey } from '../../recommending/building/rules.ts';
import { readField } from '../../recommending/building/service.ts';
import type { Field } from '../../recommending/building/types.ts';
import { exclusionOf } from '../../recommending/rules.ts';
import type { Profile } from '../../recommending/types.ts';
import type { NamedParty, Party } from '../../types.ts';

/**
 * Whom a party may ask, by name: nobody the policy keeps from it, and nobody one of the two never
 * wants to meet. Visitors are asked for by nobody; they ask.
 */
export async function listMeetable(
  db: Database,
  edition: EditionScope,
  clock: Clock,
  party: NamedParty,
): Promise<NamedParty[]> {
  const field = await readField(db, edition, clock);
  const others =
    party.kind === 'exhibitor'
      ? [...field.guests.values()].filter(({ kind }) => kind === 'delegation')
      : [...field.hosts.values()];
  const self = profileOf(field, party);
  return others
    .filter((other) => !isApart(field, self, other))
    .map(({ kind, id, name, countries: [country] }) => ({ kind, id, name, country }));
}

/** Whether a guest that has no meeting and no wish yet is kept from an exhibitor. */
export async function isNewcomerApart(
  db: Database,
  edition: EditionScope,
  clock: Clock,
  pair: { guest: Party & { country?: string }; exhibitorId: string },
): Promise<boolean> {
  const field = await readField(db, edition, clock);
  const host = field.hosts.get(pair.exhibitorId);
  const { country = '', ...guest } = pair.guest;
  return !host || isApart(field, profileOf(field, { ...guest, name: '', country }), host);
}

function isApart(field: Field, self: Profile, other: Profile): boolean {
  const [guest, host] = self.kind === 'exhibitor' ? [other, self] : [self, other];
  const wishes = field.wishes.get(pairKey(guest.id, host.id)) ?? {};
  return exclusionOf(wishes, banOf(field, guest, host)) !== null;
}

function profileOf(field: Field, { kind, id, name, country }: NamedParty): Profile {
  const nothing = { seeks: [], offers: [], purposes: [], languages: [] };
  return (
    field.guests.get(id) ??
    field.hosts.get(id) ?? {
      ...{ kind, id, name, countries: [country], horizon: null, seniority: null, meetings: 0 },
      ...{ ...nothing, seeksInConfidence: false },
    }
  );
}
