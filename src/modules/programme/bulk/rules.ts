import { refuseState, type StateRefusal } from '../rules.ts';
import type { Session, SessionRecord } from '../types.ts';

export type RecordPlan =
  | { outcome: 'unchanged' }
  | { outcome: 'added' | 'changed'; session: Omit<Session, 'id'> }
  | { outcome: 'refused'; refusal: RecordRefusal };

export type RecordRefusal =
  | StateRefusal
  | 'ends-before-start'
  | 'exhibitor-unknown'
  | 'twice-in-file';

/**
 * Compares a record with what is known. A file that still says `scheduled` does not know what
 * became of the session, so what the office recorded stays.
 */
export function planRecord(
  record: SessionRecord,
  known: Session | undefined,
  exhibitorIds: ReadonlySet<string>,
): RecordPlan {
  if (record.endsAt <= record.startsAt) return refuse('ends-before-start');
  if (record.exhibitorId && !exhibitorIds.has(record.exhibitorId))
    return refuse('exhibitor-unknown');
  if (!known) return { outcome: 'added', session: record };

  const state = record.state === 'scheduled' ? known.state : record.state;
  const refusal = state === known.state ? null : refuseState(known, state, null);
  if (refusal) return refuse(refusal);

  const session = { ...record, state };
  return isSame(known, session) ? { outcome: 'unchanged' } : { outcome: 'changed', session };
}

function isSame(known: Session, record: Omit<Session, 'id'>): boolean {
  const { fr, en, tr, ar } = known.title;
  const texts = record.title;
  return (
    [fr, en, tr, ar].join('\n') === [texts.fr, texts.en, texts.tr, texts.ar].join('\n') &&
    fields.every((field) => JSON.stringify(known[field]) === JSON.stringify(record[field]))
  );
}

const fields = [
  'code',
  'type',
  'startsAt',
  'endsAt',
  'location',
  'exhibitorId',
  'state',
  'provenance',
  'source',
] as const;

function refuse(refusal: RecordRefusal): RecordPlan {
  return { outcome: 'refused', refusal };
}
