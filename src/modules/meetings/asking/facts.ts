import { factKind, type Fact } from '#platform/ledger/kinds';
import type { Side } from '../types.ts';
import type { EndReason, LogKind, Seat } from './types.ts';

/**
 * That a side said or did something about a meeting: the log both sides read. States have facts
 * of their own; words are kept with the proposal, where they can be erased.
 */
export const meetingDiscussed = factKind<{
  what: LogKind;
  side: Side;
  onBehalf: boolean;
  reason: EndReason | null;
  startsAt: string | null;
  placeId: string | null;
  /** The fields that were changed. */
  fields: string[];
}>('meeting.discussed');

/** What a side said or did from its seat; what is left out was not part of it. */
export function discussed(
  { meeting, side, onBehalf }: Pick<Seat, 'side' | 'onBehalf'> & { meeting: { id: string } },
  what: LogKind,
  about: {
    reason?: EndReason | null;
    startsAt?: Date | null;
    placeId?: string | null;
    fields?: string[];
  } = {},
): Fact {
  return meetingDiscussed(meeting.id, {
    ...{ what, side, onBehalf },
    reason: about.reason ?? null,
    startsAt: about.startsAt?.toISOString() ?? null,
    placeId: about.placeId ?? null,
    fields: about.fields ?? [],
  });
}
