import { z } from 'zod';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { sides, type Meeting, type Side } from '../../types.ts';
import { endReasons, logKinds, type LogKind, type PlaceName, type Proposal } from '../types.ts';
import { listFactsOf, type LedgerRow } from './store.ts';

/** One line of what happened to a meeting, as both sides read it. */
export type LogLine = {
  at: Date;
  what: LogKind;
  /** Null for what neither side did: a run, the desk, the clock. */
  by: 'us' | 'them' | null;
  onBehalf: boolean;
  reason: (typeof endReasons)[number] | null;
  startsAt: Date | null;
  place: string | null;
  fields: string[];
  words: string;
};

/** What happened to a meeting, the latest first: facts of the ledger with the words that were said. */
export async function readLog(
  db: Database,
  edition: EditionScope,
  about: {
    meeting: Pick<Meeting, 'id'>;
    side: Side;
    said: readonly Proposal[];
    places: readonly PlaceName[];
  },
): Promise<LogLine[]> {
  const facts = await listFactsOf(db, edition, about.meeting.id);
  const told = new Set(
    facts.filter(({ kind }) => kind === DISCUSSED).map(({ recordedAt }) => recordedAt.getTime()),
  );
  return facts
    .flatMap((fact): LogLine[] => {
      if (fact.kind === DISCUSSED) return discussedLine(fact, about);
      // A state that a side brought about is told by what that side did.
      return told.has(fact.recordedAt.getTime()) ? [] : stateLine(fact);
    })
    .toReversed();
}

function discussedLine(
  { data, recordedAt }: LedgerRow,
  { side, said, places }: { side: Side; said: readonly Proposal[]; places: readonly PlaceName[] },
): LogLine[] {
  const parsed = discussedSchema.safeParse(data);
  if (!parsed.success) return [];
  const { what, onBehalf, reason, startsAt, placeId, fields } = parsed.data;
  const spoken = said.find(
    (one) => one.side === parsed.data.side && one.madeAt.getTime() === recordedAt.getTime(),
  );
  const byNobody = what === 'expired' || what === 'reminded';
  return [
    {
      ...{ at: recordedAt, what, onBehalf, reason, fields, words: spoken?.message ?? '' },
      by: byNobody ? null : parsed.data.side === side ? 'us' : 'them',
      startsAt: startsAt === null ? null : new Date(startsAt),
      place: places.find(({ id }) => id === placeId)?.code ?? null,
    },
  ];
}

function stateLine({ kind, recordedAt: at }: LedgerRow): LogLine[] {
  const what = logKinds.find((one) => `meeting.${one}` === kind);
  const nothing = { reason: null, startsAt: null, place: null, fields: [], words: '' };
  return what ? [{ ...{ at, what, by: null, onBehalf: false }, ...nothing }] : [];
}

const DISCUSSED = 'meeting.discussed';

const discussedSchema = z.object({
  what: z.enum(logKinds),
  side: z.enum(sides),
  onBehalf: z.boolean(),
  reason: z.enum(endReasons).nullable(),
  startsAt: z.string().nullable(),
  placeId: z.string().nullable(),
  fields: z.array(z.string()),
});
