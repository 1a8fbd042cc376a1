import { sql } from 'kysely';
import { countOne, lastOf, rowsOf, type Figure } from '#platform/ledger/figures';

const invited: Figure = {
  key: 'countries.invited',
  unit: 'countries',
  scope: 'governments',
  kinds: ['invitation.sent'],
  count: (ledger) =>
    countOne(
      ledger,
      sql`
      select count(distinct data->>'country')::int as value
      from ${rowsOf(ledger, 'invitation.sent')} as sent`,
    ),
};

const answered: Figure = {
  key: 'countries.answered',
  unit: 'countries',
  scope: 'governments',
  kinds: ['invitation.answered', 'invitation.declined'],
  count: (ledger) =>
    countOne(
      ledger,
      sql`
      select count(distinct data->>'country')::int as value
      from ${rowsOf(ledger, 'invitation.answered', 'invitation.declined')} as answer`,
    ),
};

/** By the last answer of each government: one that first accepts and then declines is not coming. */
const accepted: Figure = {
  key: 'countries.accepted',
  unit: 'countries',
  scope: 'governments',
  kinds: ['invitation.answered', 'invitation.declined'],
  count: (ledger) =>
    countOne(
      ledger,
      sql`
      select count(distinct data->>'country')::int as value
      from ${lastOf(ledger, 'invitation.answered', 'invitation.declined')} as answer
      where kind = 'invitation.answered'`,
    ),
};

export const invitationFigures: readonly Figure[] = [invited, answered, accepted];
