import { enterStates, lockParticipants, registerParticipant } from '#modules/participants/service';
import { aPersonInput } from '#modules/participants/testing';
import type { ParticipantState, PersonInput } from '#modules/participants/types';
import type { Application } from '#platform/application';
import type { Database } from '#platform/database';
import { provenEdition } from '#platform/edition';
import type { Signature } from '#platform/ledger/ledger';
import { signedBy } from '#test/application';
import { issueBadges } from './issuing/service.ts';
import type { Print } from './issuing/types.ts';
import { listPrintsOf } from './store.ts';

const edition = provenEdition('bamex-2025');

/** A person whom the commission has cleared, unless another state is asked for. */
export async function aClearedPerson(
  db: Database,
  changes: Partial<PersonInput> = {},
  state: ParticipantState = 'cleared',
): Promise<string> {
  const by: Signature = signedBy('account:office', '2025-10-01T08:00:00Z');
  const participantId = await registerParticipant(db, edition, by, aPersonInput(changes));
  await db.transaction().execute(async (tx) => {
    await lockParticipants(tx, edition, [participantId]);
    await enterStates(tx, edition, by, [{ participantId, state }]);
  });
  return participantId;
}

/** A cleared person with a badge issued before the show, and its token. */
export async function aBadgeHolder(
  app: Application,
  changes: Partial<PersonInput> = {},
): Promise<{ id: string; token: string }> {
  const id = await aClearedPerson(app.db, changes);
  await issueBadges(app, edition, signedBy('account:desk', '2025-11-01T08:00:00Z'), [id]);
  const [print] = await printsOf(app.db, id);
  if (!print) throw new Error('no badge was issued');
  return { id, token: print.token };
}

/** The prints of a person, the oldest first. */
export async function printsOf(db: Database, participantId: string): Promise<Print[]> {
  return listPrintsOf(db, edition, [participantId]);
}
