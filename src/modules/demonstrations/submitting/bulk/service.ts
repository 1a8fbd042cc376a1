import type { Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { ErrorDetails } from '#platform/errors';
import type { Fact } from '#platform/ledger/kinds';
import { record, type Signature } from '#platform/ledger/ledger';
import { rangeSessionSubmitted } from '../../facts.ts';
import { takeOffProgramme } from '../../publishing/falling/service.ts';
import { decideAct } from '../../rules.ts';
import { listSessions, lockSessions, writeStanding } from '../../store.ts';
import type { KnownSession, SessionContent } from '../../types.ts';
import { missingFor, tidied, whatIsMissing, wrongReference } from '../rules.ts';
import {
  change,
  contentOf,
  draftOf,
  draftedFact,
  emptyContent,
  readSurroundings,
  write,
} from '../service.ts';

/** A session of a file or a story, known again by its code; what is not named stays as it is. */
export type SessionRecord = Partial<SessionContent> &
  Pick<SessionContent, 'code' | 'rangeId' | 'title' | 'kind' | 'actor'> & {
    /** To be handed in at once; one that lacks something stays a draft. */
    submit: boolean;
  };

export type SessionRecordRefusal =
  | 'range-session.twice-in-file'
  | 'range-session.cancelled'
  | 'range-session.refers-to-nothing';

/** What became of the records. Every record is in exactly one of the four. */
export type SavedSessions = {
  added: number;
  changed: number;
  unchanged: number;
  refused: { code: string; refusal: SessionRecordRefusal; details: ErrorDetails }[];
};

/**
 * Writes sessions by their codes. Saving the same ones again changes nothing and writes nothing
 * into the ledger; where a session is on its way stays, but that a change of what was approved
 * takes both approvals back. A record that cannot be saved is refused by itself.
 */
export async function saveRangeSessions(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  records: readonly SessionRecord[],
): Promise<SavedSessions> {
  const saved: SavedSessions = { added: 0, changed: 0, unchanged: 0, refused: [] };
  const known = await lockByCode(tx, edition, records);
  const around = await readSurroundings(tx, edition);
  const seen = new Set<string>();
  const facts: Fact[] = [];
  for (const { submit, ...named } of records) {
    const { code } = named;
    const before = known.get(code);
    const content = tidied({ ...emptyContent, ...(before && contentOf(before)), ...named });
    const field = wrongReference(content, around(content.rangeId));
    const refusal = seen.has(code)
      ? 'range-session.twice-in-file'
      : before?.state === 'cancelled'
        ? 'range-session.cancelled'
        : field && 'range-session.refers-to-nothing';
    seen.add(code);
    if (refusal) {
      saved.refused.push({ code, refusal, details: { code, field: field ?? '' } });
      continue;
    }
    const session = before ?? draftOf(content);
    const written = before ? await change(tx, edition, before, content) : [draftedFact(session)];
    if (!before) await write(tx, edition, session);
    const isComplete =
      missingFor(whatIsMissing(content, around(content.rangeId)), 'submission').length === 0;
    if (submit && isComplete && session.state === 'draft')
      written.push(await handIn(tx, edition, by, session, content));

    facts.push(...written);
    saved[!before ? 'added' : written.length > 0 ? 'changed' : 'unchanged'] += 1;
  }
  if (facts.length > 0) await record(tx, edition, by, facts);
  await takeOffProgramme(
    tx,
    edition,
    by,
    [...known.values()].map(({ id }) => id),
  );
  return saved;
}

async function lockByCode(
  tx: Transaction,
  edition: EditionScope,
  records: readonly SessionRecord[],
): Promise<Map<string, KnownSession>> {
  const codes = new Set(records.map(({ code }) => code));
  const named = (await listSessions(tx, edition, {})).filter(({ code }) => codes.has(code));
  const locked = await lockSessions(
    tx,
    edition,
    named.map(({ id }) => id),
  );
  return new Map(locked.map((session) => [session.code, session]));
}

async function handIn(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  session: KnownSession,
  { rangeId, exhibitorId, kind, actor }: SessionContent,
): Promise<Fact> {
  const { standing } = decideAct(
    session,
    { kind: 'submit' },
    { by: by.actor.id, at: by.clock.now() },
  );
  if (standing) await writeStanding(tx, edition, session.id, standing);
  return rangeSessionSubmitted(session.id, { rangeId, exhibitorId, kind, actor });
}
