import type { Application } from '#platform/application';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import { invitationReceiptFiled } from '../facts.ts';
import { readInvitation, recordStep } from '../service.ts';
import { lockInvitations, saveInvitationRows } from '../store.ts';
import type { Invitation } from '../types.ts';
import { largestReceipt, receiptName, receiptTypeOf } from './rules.ts';

/**
 * Files the scan of a signed receipt. An invitation that was not known to have arrived is
 * delivered by it, at the time given; one that was keeps its date and its state.
 *
 * @throws AppError `invitation.receipt-too-large`; `invitation.receipt-not-a-scan`;
 *   `invitation.unknown`; `invitation.<StepRefusal>`
 */
export async function fileReceipt(
  app: Pick<Application, 'db' | 'files'>,
  edition: EditionScope,
  by: Signature,
  { id, content, at }: { id: string; content: Uint8Array; at: Date },
): Promise<Invitation> {
  if (content.byteLength > largestReceipt) throw new AppError('invitation.receipt-too-large');
  const type = receiptTypeOf(content);
  if (!type) throw new AppError('invitation.receipt-not-a-scan');

  return app.db.transaction().execute(async (tx) => {
    const [before] = await lockInvitations(tx, edition, [id]);
    if (!before) throw new AppError('invitation.unknown', { id });
    const arrived = before.deliveredAt
      ? before
      : await recordStep(tx, edition, by, id, { step: 'delivered', at });
    const receiptFileId = await app.files.add(tx, content, type);
    const filed = { ...arrived, receiptFileId, receiptFiledAt: by.clock.now() };
    await saveInvitationRows(tx, edition, [filed]);
    const { country } = filed;
    await record(tx, edition, by, [
      invitationReceiptFiled(id, { country }, { evidence: { file: receiptFileId } }),
    ]);
    return readInvitation(tx, edition, id, null);
  });
}

/** @throws AppError `invitation.unknown`; `invitation.no-receipt` */
export async function readReceipt(
  app: Pick<Application, 'db' | 'files'>,
  edition: EditionScope,
  { id, country }: { id: string; country: string | null },
): Promise<{ content: Uint8Array; mediaType: string; name: string }> {
  const invitation = await readInvitation(app.db, edition, id, country);
  if (!invitation.receiptFileId) throw new AppError('invitation.no-receipt');
  const { content, mediaType } = await app.files.read(app.db, invitation.receiptFileId);
  return { content, mediaType, name: receiptName(invitation.country, mediaType) };
}
