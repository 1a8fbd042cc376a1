import { randomUUID } from 'node:crypto';
import { readEdition } from '#modules/editions/service';
import type { Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { ErrorCode, ErrorDetails } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import type { Fact } from '#platform/ledger/kinds';
import { preparedFact, stepFacts } from '../service.ts';
import { listAllInvitations, saveInvitationRows } from '../store.ts';
import type { Invitation, InvitationRecord } from '../types.ts';
import { planRecord } from './rules.ts';

/** What became of the records of a file. Every record is in exactly one of the four. */
export type SavedInvitations = {
  added: number;
  changed: number;
  unchanged: number;
  refused: { externalId: string; code: ErrorCode; details: ErrorDetails }[];
};

/**
 * Saves the invitations of a file by their external id; what is the same as before leaves no
 * trace. A government that the office invited already, and no file knew, is taken for the same.
 * A record that cannot be saved is refused by itself; the others are written.
 */
export async function saveInvitations(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  records: readonly InvitationRecord[],
): Promise<SavedInvitations> {
  const { stage } = await readEdition(tx, edition);
  const all = await listAllInvitations(tx, edition);
  const byNumber = new Map(all.map((one) => [one.externalId, one]));
  const byCountry = new Map(all.map((one) => [one.country, one.externalId]));
  const unnumbered = new Map(
    all.filter(({ externalId }) => externalId === null).map((one) => [one.country, one]),
  );

  const saved: SavedInvitations = { added: 0, changed: 0, unchanged: 0, refused: [] };
  const seen = new Set<string>();
  const written: Invitation[] = [];
  const facts: Fact[] = [];
  const refuse = ({ externalId, country }: InvitationRecord, code: ErrorCode) =>
    saved.refused.push({ externalId, code, details: { externalId, country } });

  for (const one of records) {
    const holder = byCountry.get(one.country);
    if (seen.has(one.externalId)) refuse(one, 'invitation.twice-in-file');
    else if (holder && holder !== one.externalId) refuse(one, 'invitation.country-twice');
    else {
      const known = byNumber.get(one.externalId) ?? unnumbered.get(one.country);
      const plan = planRecord(one, known, { stage, now: by.clock.now() });
      if (plan.outcome === 'refused') refuse(one, `invitation.${plan.refusal}`);
      else saved[plan.outcome] += 1;
      if (plan.outcome === 'added' || plan.outcome === 'changed') {
        const invitation = { ...plan.invitation, id: known?.id ?? randomUUID() };
        written.push(invitation);
        if (plan.isPrepared) facts.push(preparedFact(invitation));
        facts.push(...plan.steps.flatMap((step) => stepFacts(invitation, step)));
        byCountry.set(one.country, one.externalId);
      }
    }
    seen.add(one.externalId);
  }

  await saveInvitationRows(tx, edition, written);
  if (facts.length > 0) await record(tx, edition, by, facts);
  return saved;
}
