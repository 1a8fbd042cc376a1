import type { ParticipantState } from '#modules/participants/types';
import type { Missing, RequestForm, RequestState, Standing } from './types.ts';

/** What becomes of a request that is sent. */
export type Placing =
  | { outcome: 'placed' }
  /** All places are given, and the form has a waiting list. */
  | { outcome: 'waits' }
  | { outcome: 'refused'; refusal: 'full' | 'organisation-full' };

/**
 * Decides whether a request gets a place of its form. Both counts are of requests that hold a
 * place; whoever has withdrawn holds none.
 *
 * An organisation that has used its own share does not wait: no place of another can become its.
 * Nor does anybody overtake those who wait already.
 */
export function decidePlace(
  { places, placesEach, waitingList }: Pick<RequestForm, 'places' | 'placesEach' | 'waitingList'>,
  { used, usedByAsker, waiting }: { used: number; usedByAsker: number; waiting: number },
): Placing {
  if (placesEach !== null && usedByAsker >= placesEach)
    return { outcome: 'refused', refusal: 'organisation-full' };
  if (places === 'unlimited' || used + waiting < places) return { outcome: 'placed' };
  return waitingList ? { outcome: 'waits' } : { outcome: 'refused', refusal: 'full' };
}

/** How many of those who wait may come in. */
export function freePlaces(places: RequestForm['places'], used: number): number {
  return places === 'unlimited' ? Number.POSITIVE_INFINITY : Math.max(0, places - used);
}

/** Whether a form takes requests at an instant; exactly at its closing it takes none any more. */
export function isOpen({ open, closesAt }: Pick<RequestForm, 'open' | 'closesAt'>, at: Date) {
  return open && at < closesAt;
}

/** What a form demands and a request has not got, the photo last. */
export function missingOf(
  form: Pick<RequestForm, 'documents' | 'photoRequired'>,
  { documents, photoId }: { documents: readonly string[]; photoId: string | null },
): Missing[] {
  const missing: Missing[] = form.documents.filter((kind) => !documents.includes(kind));
  return form.photoRequired && !photoId ? [...missing, 'photo'] : missing;
}

/**
 * What an asker is told. Recommended, advised against, screened and undecided are all the same
 * to them; a question is theirs to answer.
 */
export function standingOf(state: RequestState, participant: ParticipantState | null): Standing {
  if (state === 'draft' || state === 'waiting' || state === 'withdrawn') return state;
  if (state === 'declined') return 'refused';
  if (participant === 'cleared') return 'accepted';
  if (participant === 'refused' || participant === 'withdrawn') return participant;
  return participant === 'needs-information' ? 'question' : 'pending';
}

/** Whether an asker may take a request back: what has ended stays ended. */
export function canWithdraw(standing: Standing): boolean {
  return standing !== 'withdrawn' && standing !== 'refused';
}

/** Standings that an asker is told of by mail. */
export function isToldByMail(standing: Standing): boolean {
  return standing === 'question' || standing === 'accepted' || standing === 'refused';
}
