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

const acknowledged: Figure = {
  key: 'countries.acknowledged',
  unit: 'countries',
  scope: 'governments',
  kinds: ['invitation.acknowledged'],
  count: (ledger) =>
    countOne(
      ledger,
      sql`
      select count(distinct data->>'country')::int as value
      from ${rowsOf(ledger, 'invitation.acknowledged')} as acknowledged`,
    ),
};

/** A substitution follows the answer it belongs to; a later answer takes it back. */
const substituted: Figure = {
  key: 'countries.substituted',
  unit: 'countries',
  scope: 'governments',
  kinds: ['invitation.answered', 'invitation.substituted', 'invitation.declined'],
  count: (ledger) =>
    countOne(
      ledger,
      sql`
      select count(distinct data->>'country')::int as value
      from ${lastOf(ledger, 'invitation.answered', 'invitation.substituted', 'invitation.declined')} as answer
      where kind = 'invitation.substituted'`,
    ),
};

const declined: Figure = {
  key: 'countries.declined',
  unit: 'countries',
  scope: 'governments',
  kinds: ['invitation.answered', 'invitation.declined'],
  count: (ledger) =>
    countOne(
      ledger,
      sql`
      select count(distinct data->>'country')::int as value
      from ${lastOf(ledger, 'invitation.answered', 'invitation.declined')} as answer
      where kind = 'invitation.declined'`,
    ),
};

/** Whatever the last day for a reply was: at the position that is counted, nothing was heard. */
const silent: Figure = {
  key: 'countries.silent',
  unit: 'countries',
  scope: 'governments',
  kinds: ['invitation.sent', 'invitation.answered', 'invitation.declined'],
  count: (ledger) =>
    countOne(
      ledger,
      sql`
      select count(distinct data->>'country')::int as value
      from ${rowsOf(ledger, 'invitation.sent')} as sent
      where data->>'country' not in (
        select data->>'country'
        from ${rowsOf(ledger, 'invitation.answered', 'invitation.declined')} as answer)`,
    ),
};

export const invitationFigures: readonly Figure[] = [
  invited,
  acknowledged,
  answered,
  accepted,
  substituted,
  declined,
  silent,
];
