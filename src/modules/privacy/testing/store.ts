import { createHash, randomBytes } from 'node:crypto';
import { registerParticipant, setPhoto } from '#modules/participants/service';
import { aPersonInput, aPng } from '#modules/participants/testing';
import type { PersonInput } from '#modules/participants/types';
import { giveRestricted } from '#modules/stays/restricted/service';
import type { Application } from '#platform/application';
import type { EditionScope } from '#platform/edition';
import { queueMail } from '#platform/mail/outbox';
import { signedBy } from '#test/application';

/** Somebody of whom there is something in every corner: photo, diet, weapons, a hit, a link, a mail. */
export async function somebodyKnown(
  app: Application,
  edition: EditionScope,
  {
    photo,
    state,
    ...changes
  }: Partial<PersonInput> & { photo: number; state: 'cleared' | 'refused' },
): Promise<string> {
  const { db, files, keyring } = app;
  const by = signedBy('account:desk', app.clock.now());
  const { id: delegationId } = await db
    .insertInto('delegation')
    .values({ editionId: edition, country: 'BF', name: 'Delegation BF', level: 'minister' })
    .returning('id')
    .executeTakeFirstOrThrow();
  const input = aPersonInput({ delegationId, ...changes });
  const id = await registerParticipant(db, edition, by, input);
  await setPhoto(db, files, edition, by, id, aPng(photo, photo));
  await db.updateTable('participant').set({ state }).where('id', '=', id).execute();
  await db.transaction().execute(async (tx) => {
    const weapons = [
      {
        type: 'pistol',
        calibre: '9',
        serial: 'SECRET-SERIAL',
        ammunitionCount: 15,
        permitNumber: 'P-1',
      },
    ];
    await giveRestricted(tx, keyring, edition, by, { participantId: id, weapons });
    const editionId = edition as string;
    const languages = ['fr'];
    await tx
      .insertInto('stayParticulars')
      .values({ editionId, participantId: id, languages, diet: 'HALAL-DIET' })
      .execute();
    await tx
      .insertInto('accessLink')
      .values({
        editionId,
        tokenHash: createHash('sha256').update(randomBytes(8)).digest(),
        purpose: 'person',
        country: 'BF',
        participantId: id,
        locale: 'fr',
        createdAt: app.clock.now(),
        createdBy: 'account:desk',
        validUntil: app.clock.now(),
      })
      .execute();
    await tx
      .insertInto('screeningHit')
      .values({
        editionId,
        subjectType: 'participant',
        subjectId: id,
        subjectVersion: 'one',
        list: 'un',
        entryId: 'QDi.900',
        entryVersion: 'one',
        nameScore: 91,
        band: 'name-only',
        engine: 'one',
        sealedComparison: keyring.seal('screening-comparison', Buffer.from('LISTED-COMPARISON')),
        openedAt: app.clock.now(),
        ...settled(state === 'refused' ? 'matched' : 'cleared'),
      })
      .execute();
    await queueMail(tx, {
      recipient: 'issa@example.org',
      subject: 'Votre dossier',
      text: 'Monsieur Traoré',
      locale: 'fr',
      editionId: edition,
    });
  });
  return id;
}

function settled(state: 'cleared' | 'matched') {
  const at = '2025-11-01T08:00:00Z';
  return {
    state,
    outcome: state,
    reasonCode: 'other',
    proposedBy: 'account:one',
    proposedAt: at,
    confirmedBy: 'account:two',
    confirmedAt: at,
  };
}
