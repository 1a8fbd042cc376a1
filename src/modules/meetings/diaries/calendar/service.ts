import { ICalAlarmType, ICalCalendar, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { inLanguage, type Locale, type Translator } from '#platform/i18n';
import type { Diary, DiaryEntry } from '../types.ts';
import { tellPlace } from '../telling/words.ts';
import { belongsInCalendar, calendarUid } from './rules.ts';

/** An hour before which somebody must set out is too late, and a day too early. */
const REMIND_SECONDS = 15 * 60;

type Reader = { locale: Locale; t: Translator };

/**
 * A diary as iCalendar (RFC 5545). Each entry keeps its UID for ever; its SEQUENCE grows with each
 * change, and what was cancelled says so until the show is over.
 *
 * @param method `publish` for a feed or a file; `cancel` for a mail that takes its entries back
 */
export function asCalendar(
  { party, days, at }: Pick<Diary, 'party' | 'days' | 'at'>,
  edition: string,
  { t, locale }: Reader,
  method: 'publish' | 'cancel' = 'publish',
): string {
  const calendar = new ICalCalendar({
    name: t('diaries.calendar.name', { party: party.name }),
    prodId: { company: 'Kurukan', product: 'meetings', language: locale },
    method: method === 'cancel' ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
    ttl: 3_600,
  });
  for (const entry of days.flatMap(({ entries }) => entries).filter(belongsInCalendar)) {
    const isCancelled = method === 'cancel' || entry.state === 'cancelled';
    const event = calendar.createEvent({
      id: calendarUid(edition, entry),
      sequence: entry.kind === 'meeting' ? entry.sequence : 0,
      // By the entry and not by the clock: asked twice, it is the same file.
      stamp: (entry.kind === 'meeting' && entry.changedAt) || at,
      start: entry.startsAt,
      end: entry.endsAt,
      summary: summaryOf(entry, t, locale),
      location: tellPlace(entry.place, locale),
      status: isCancelled ? ICalEventStatus.CANCELLED : statusOf(entry),
      ...(entry.kind === 'meeting' && { description: linesOf(entry, t) }),
      ...(entry.kind === 'meeting' && entry.changedAt && { lastModified: entry.changedAt }),
    });
    if (!isCancelled)
      event.createAlarm({ type: ICalAlarmType.display, triggerBefore: REMIND_SECONDS });
  }
  return calendar.toString();
}

function summaryOf(entry: DiaryEntry, t: Translator, locale: Locale): string {
  return entry.kind === 'session'
    ? inLanguage(entry.title, locale)
    : t('diaries.calendar.with', { name: entry.with });
}

function statusOf(entry: DiaryEntry): ICalEventStatus {
  const isSure = entry.kind === 'session' || entry.firm;
  return isSure ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE;
}

function linesOf(entry: Extract<DiaryEntry, { kind: 'meeting' }>, t: Translator): string {
  const { subject, interpreter, closed, people } = entry;
  return [
    subject,
    interpreter && t('diaries.interpreter', { code: interpreter }),
    closed && t('diaries.closedRoom'),
    people.join(', '),
  ]
    .filter(Boolean)
    .join('\n');
}
