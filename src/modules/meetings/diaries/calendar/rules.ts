import type { DiaryEntry } from '../types.ts';

/**
 * What of a diary goes into a calendar outside the house: not the ways of a delegation, which
 * are nobody's to read on a lost telephone, and of what was cancelled only what had been told.
 */
export function belongsInCalendar(entry: DiaryEntry): boolean {
  if (entry.kind === 'session') return entry.type !== 'convoy';
  return entry.state !== 'cancelled' || entry.sequence > 0;
}

/** Never changes, so that a change replaces the entry it belongs to. */
export function calendarUid(edition: string, { kind, id }: DiaryEntry): string {
  return `${kind}-${id}@${edition}.kurukan`;
}
