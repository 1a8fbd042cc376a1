import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import type { Actor } from '#platform/permissions';
import type { NamedParty, Party, Side } from '../types.ts';
import { findParty, listPartiesOf } from './store.ts';

/** As whom somebody speaks: their party's side, and whether another than the party itself says it. */
export type Voice = { party: NamedParty; side: Side; onBehalf: boolean };

/** The desks that speak for whoever telephones, or does not use a screen. */
const desks = ['organiser', 'protocol'] as const;

/**
 * As whom an account speaks for a party: an embassy for the delegations of its country, a liaison
 * officer for these and for those given to it, a company for itself, an asker for their own
 * people, and the desks for everybody.
 *
 * @throws AppError `meeting.party-unknown`, also for the party of another
 */
export async function whoSpeaksFor(
  db: Database,
  edition: EditionScope,
  actor: Actor,
  party: Party,
): Promise<Voice> {
  const found = isDesk(actor)
    ? await findParty(db, edition, party)
    : (await listPartiesOf(db, edition, actor)).find(
        ({ kind, id }) => kind === party.kind && id === party.id,
      );
  if (!found) throw new AppError('meeting.party-unknown', { id: party.id });
  return {
    party: found,
    side: found.kind === 'exhibitor' ? 'host' : 'guest',
    onBehalf: isDesk(actor) || actor.roles.includes('liaison'),
  };
}

/** The parties an account speaks for by itself, in order of name; none for a desk, which speaks for all. */
export async function partiesOf(
  db: Database,
  edition: EditionScope,
  actor: Actor,
): Promise<NamedParty[]> {
  return isDesk(actor) ? [] : listPartiesOf(db, edition, actor);
}

/** Whether an account may speak for every party of the edition. */
export function isDesk({ roles }: Pick<Actor, 'roles'>): boolean {
  return desks.some((role) => roles.includes(role));
}

/** @throws AppError `meeting.party-unknown` */
export async function readParty(
  db: Database,
  edition: EditionScope,
  party: Party,
): Promise<NamedParty> {
  const found = await findParty(db, edition, party);
  if (!found) throw new AppError('meeting.party-unknown', { id: party.id });
  return found;
}
