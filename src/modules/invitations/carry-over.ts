import type { CarriedOver } from '#modules/editions/types';
import type { Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Signature } from '#platform/ledger/ledger';
import { saveInvitations } from './bulk/service.ts';
import { carryOverNoteSetting } from './notes/service.ts';
import { listAllInvitations } from './store.ts';

/**
 * Prepares an invitation for every government that was invited last time: the same office, the
 * same embassy, the same languages. Dates, answers, receipts and the numbers of the notes stay
 * with the old edition, where what each government did can still be read.
 */
export async function carryOverInvitations(
  tx: Transaction,
  { from, to }: { from: EditionScope; to: EditionScope },
  by: Signature,
): Promise<CarriedOver> {
  await carryOverNoteSetting(tx, { from, to });
  const invited = await listAllInvitations(tx, from);
  const { added } = await saveInvitations(
    tx,
    to,
    by,
    invited.map((one) => ({
      externalId: one.externalId ?? `INV-${one.country}`,
      country: one.country,
      addressee: one.addressee,
      channel: one.channel,
      kind: one.kind,
      language: one.language,
      courtesyLanguages: one.courtesyLanguages,
      embassyAddress: one.embassyAddress,
      embassyEmail: one.embassyEmail,
      number: null,
      preparedAt: by.clock.now(),
      signedAt: null,
      sentAt: null,
      deliveredAt: null,
      acknowledgedAt: null,
      answeredAt: null,
      answer: [],
      declined: false,
      declineReason: null,
      substituteOffice: null,
      // That a country was invited then is a fact; that it is again is none yet.
      provenance: one.provenance === 'recorded' ? 'recorded' : 'invented',
    })),
  );
  return { what: 'invitations', fate: 'carried', count: added };
}
