import type { CarriedOver } from '#modules/editions/types';
import type { Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Signature } from '#platform/ledger/ledger';
import { saveInvitations } from './bulk/service.ts';
import { listAllInvitations } from './store.ts';

/**
 * Prepares an invitation for every government that was invited last time, to the same office
 * by the same way. Dates, answers and the numbers of the notes stay with the old edition.
 */
export async function carryOverInvitations(
  tx: Transaction,
  { from, to }: { from: EditionScope; to: EditionScope },
  by: Signature,
): Promise<CarriedOver> {
  const invited = await listAllInvitations(tx, from);
  const { added } = await saveInvitations(
    tx,
    to,
    by,
    invited.map(({ externalId, country, addressee, channel, language, provenance }) => ({
      externalId: externalId ?? `INV-${country}`,
      country,
      addressee,
      channel,
      language,
      number: null,
      preparedAt: by.clock.now(),
      sentAt: null,
      deliveredAt: null,
      answeredAt: null,
      answer: [],
      declined: false,
      declineReason: null,
      // That a country was invited then is a fact; that it is again is none yet.
      provenance: provenance === 'recorded' ? 'recorded' : 'invented',
    })),
  );
  return { what: 'invitations', fate: 'carried', count: added };
}
