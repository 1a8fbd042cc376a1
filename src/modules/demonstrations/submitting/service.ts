import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { violatedConstraint, type Database, type Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import type { Fact } from '#platform/ledger/kinds';
import { record, type Signature } from '#platform/ledger/ledger';
import { rangeSessionChanged, rangeSessionDrafted } from '../facts.ts';
import { takeOffProgramme } from '../publishing/falling/service.ts';
import { changedOfApproved, takeApprovalsBack } from '../rules.ts';
import { listCodes, lockSessions, writeSessions } from '../store.ts';
import type { KnownSession, RangeSession, SessionContent, Standing } from '../types.ts';
import { tidied, whatIsMissing, wrongReference } from './rules.ts';
import { readAllSurroundings } from './store.ts';
import type { Missing, Surroundings } from './types.ts';

/** What every one of these sessions is judged against, of its own range. */
export async function readSurroundings(
  db: Database,
  edition: EditionScope,
): Promise<(rangeId: string) => Surroundings> {
  const { features, ...rest } = await readAllSurroundings(db, edition);
  const byRange = Map.groupBy(features, ({ rangeId }) => rangeId);
  return (rangeId) => ({ ...rest, features: byRange.get(rangeId) ?? [] });
}

/** What each session lacks, by its id. */
export async function readMissing(
  db: Database,
  edition: EditionScope,
  sessions: readonly RangeSession[],
): Promise<Map<string, Missing[]>> {
  const around = await readSurroundings(db, edition);
  return new Map(
    sessions.map((session) => [session.id, whatIsMissing(session, around(session.rangeId))]),
  );
}

/** A session without an id is a new draft; without a code it takes the next one that is free. */
export type SessionInput = Partial<SessionContent> &
  Pick<SessionContent, 'rangeId' | 'title' | 'kind' | 'actor'> & {
    id: string | null;
    /** As it was read; null where whoever saves has not read it. */
    version: number | null;
  };

/**
 * Adds a draft or changes a session; what is not named stays as it is. A change of what was
 * approved takes both approvals back, and the session out of the programme. The same content again
 * leaves no trace.
 *
 * @returns its id
 * @throws AppError `range-session.unknown`; `form.changed-meanwhile`; `range-session.cancelled`;
 * `range-session.code-taken`; `range-session.refers-to-nothing` with the field
 */
export async function saveRangeSession(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { id, version, ...named }: SessionInput,
): Promise<string> {
  const [before] = id ? await lockSessions(tx, edition, [id]) : [];
  if (id && !before) throw new AppError('range-session.unknown', { id });
  if (before && version !== null && before.version !== version)
    throw new AppError('form.changed-meanwhile');
  if (before?.state === 'cancelled')
    throw new AppError('range-session.cancelled', { code: before.code });

  const code = before?.code ?? named.code ?? nextCode(await listCodes(tx, edition));
  const content = tidied({ ...emptyContent, code, ...(before && contentOf(before)), ...named });
  const around = (await readSurroundings(tx, edition))(content.rangeId);
  const field = wrongReference(content, around);
  if (field) throw new AppError('range-session.refers-to-nothing', { code, field });

  const session = before ?? draftOf(content);
  const facts = before ? await change(tx, edition, before, content) : [draftedFact(session)];
  if (!before) await write(tx, edition, session);
  if (facts.length > 0) await record(tx, edition, by, facts);
  if (facts.length > 0 && before) await takeOffProgramme(tx, edition, by, [before.id]);
  return session.id;
}

/** Writes another content over a session, and returns what the ledger is to be told. */
export async function change(
  tx: Transaction,
  edition: EditionScope,
  before: KnownSession,
  content: SessionContent,
): Promise<Fact[]> {
  const fields = (Object.keys(content) as (keyof SessionContent)[]).filter(
    (field) => !isDeepStrictEqual(before[field], content[field]),
  );
  if (fields.length === 0) return [];
  const again = before.state === 'draft' ? [] : changedOfApproved(before, content);
  const standing = again.length > 0 ? takeApprovalsBack(before) : {};
  await write(tx, edition, { ...before, ...content, ...standing, version: before.version + 1 });
  return [rangeSessionChanged(before.id, { fields, takesApprovalsBack: again })];
}

/** @throws AppError `range-session.code-taken` */
export async function write(
  tx: Transaction,
  edition: EditionScope,
  session: KnownSession,
): Promise<void> {
  try {
    await writeSessions(tx, edition, [session]);
  } catch (failure) {
    if (violatedConstraint(failure) !== 'range_session_code_once') throw failure;
    throw new AppError('range-session.code-taken', { code: session.code }, { cause: failure });
  }
}

export function draftOf(content: SessionContent): KnownSession {
  return {
    ...content,
    ...standingOfDraft,
    id: randomUUID(),
    sessionId: null,
    version: 1,
  };
}

export function draftedFact({ id, rangeId, exhibitorId, kind, actor }: RangeSession): Fact {
  return rangeSessionDrafted(id, { rangeId, exhibitorId, kind, actor });
}

/** `R01`, `R02`, … after the highest there is. */
export function nextCode(codes: readonly string[]): string {
  const numbers = codes.map((code) => Number(/^R(\d+)$/.exec(code)?.[1] ?? 0));
  return `R${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`;
}

export function contentOf(session: KnownSession): SessionContent {
  const { id: _id, version: _version, sessionId: _row, ...rest } = session;
  const { state: _state, submittedAt: _at, submittedBy: _by, startsAt: _starts, ...said } = rest;
  const { safetyAt: _s, safetyBy: _sb, commanderAt: _c, commanderBy: _cb, ...asked } = said;
  const { returnedFor: _why, ...content } = asked;
  return content;
}

/** A session of twenty minutes that nothing limits. */
export const emptyContent: Omit<SessionContent, 'code' | 'rangeId' | 'title' | 'kind' | 'actor'> = {
  externalId: null,
  exhibitorId: null,
  laneId: null,
  standId: null,
  airBlockId: null,
  dangerAreaIds: [],
  exhibitIds: [],
  setUpMinutes: 10,
  runMinutes: 20,
  clearMinutes: 10,
  weather: { windMps: null, visibilityM: null, ceilingM: null, dry: false, daylight: true },
  loudness: 0,
  fuelLitres: 0,
  seats: null,
  officerId: null,
  medicId: null,
  interpreterId: null,
  interpreted: null,
  dates: [],
  required: false,
  locked: false,
  provenance: 'recorded',
  ammunition: [],
};

const standingOfDraft: Standing = {
  state: 'draft',
  submittedAt: null,
  submittedBy: null,
  safetyAt: null,
  safetyBy: null,
  commanderAt: null,
  commanderBy: null,
  returnedFor: null,
  startsAt: null,
};
