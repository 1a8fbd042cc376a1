import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { standingEntries } from '../../ammunition/rules.ts';
import { readAccount, readFiringSessions } from '../../ammunition/service.ts';
import { readProposals, readSignerNames } from '../../ammunition/signing/service.ts';
import { listOwnerNames } from '../../ammunition/store.ts';
import type { AccountEntry } from '../../ammunition/types.ts';
import type { Looking } from '../service.ts';

/**
 * The account as the page shows it. An exhibitor sees its own lots, who signed by no name, and
 * nothing of what waits.
 *
 * @param readerId the actor who looks, who may not countersign their own proposal
 */
export async function readAccountView(
  db: Database,
  edition: EditionScope,
  { within }: Pick<Looking, 'within'>,
  readerId: string,
) {
  const account = await readAccount(db, edition, within);
  const all = await readFiringSessions(db, edition);
  const proposals = within === null ? await readProposals(db, edition) : [];
  const owners = new Map(
    (await listOwnerNames(db, edition)).map(({ id, displayName }) => [id, displayName]),
  );
  const signatures = [
    ...account.flatMap(({ entries }) => entries.flatMap((e) => [e.signedBy, e.countersignedBy])),
    ...proposals.map(({ proposedBy }) => proposedBy),
  ];
  const names = within === null ? await readSignerNames(db, signatures) : new Map<string, string>();
  const used = new Set(
    account.flatMap(({ balance }) => balance.sessions.map((one) => one.rangeSessionId)),
  );
  const codes = new Map(account.map(({ lot }) => [lot.id, lot.code]));

  return {
    lots: account.map(({ lot, balance: { lotId: _, ...balance }, entries, differences }) => {
      const counts = new Set(standingEntries(entries).map(({ id }) => id));
      return {
        ...lot,
        ...balance,
        exhibitor: owners.get(lot.exhibitorId ?? '') ?? null,
        differences,
        entries: entries.toReversed().map((entry) => ({
          ...withoutSigners(entry),
          takenBack: entry.takesBack === null && !counts.has(entry.id),
          signedBy: signerOf(entry.signedBy, names),
          countersignedBy: signerOf(entry.countersignedBy, names),
          from: isFromPhone(entry) ? ('phone' as const) : ('desk' as const),
        })),
      };
    }),
    sessions: all
      .map((session) => ({ ...session, open: openStates.has(session.state) }))
      .filter(({ id, open }) => used.has(id) || (open && within === null))
      .map(({ id, code, title, open }) => ({ id, code, title, open })),
    proposals: proposals.map(({ proposedBy, ...proposal }) => ({
      ...proposal,
      lot: codes.get(proposal.lotId) ?? '',
      proposedBy: names.get(proposedBy) ?? proposedBy,
      own: proposedBy === readerId,
    })),
  };
}

/** A session that has not been approved by both fires nothing. */
const openStates = new Set(['approved', 'scheduled']);

function withoutSigners({ id, kind, rounds, rangeSessionId, enteredAt, takesBack }: AccountEntry) {
  return { id, kind, rounds, rangeSessionId, enteredAt, takesBack };
}

/** Who signed, by the name of the account; of a badge only that there was one. */
function signerOf(signature: string | null, names: ReadonlyMap<string, string>): string | null {
  if (signature === null) return null;
  return names.get(signature) ?? (signature.startsWith('badge:') ? 'badge' : 'account');
}

function isFromPhone({ signedBy, countersignedBy }: AccountEntry): boolean {
  return [signedBy, countersignedBy].every((one) => one === null || one.startsWith('badge:'));
}
