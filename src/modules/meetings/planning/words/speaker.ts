import { apart, type Locale, type Translator } from '#platform/i18n';
import type { ShowMeeting, WallTime } from '../../engine/types.ts';
import { named } from '../naming/service.ts';
import type { Names } from '../naming/types.ts';

/** Says the ids and times of plans in the reader's language. */
export type Speaker = {
  t: Translator;
  /** Who meets: `Senegal – Arca`. */
  meeting: (id: string) => string;
  /** A party, place, interpreter or person. */
  who: (id: string) => string;
  /** `mar. 11 nov. 10:30`, on the wall clocks of the edition. */
  at: (time: WallTime) => string;
  languages: (codes: readonly string[]) => string;
  /** Why somebody is not there. */
  why: (code: string) => string;
};

export function speaker(
  t: Translator,
  locale: Locale,
  names: Names,
  meetings: readonly Pick<ShowMeeting, 'id' | 'guest' | 'host'>[],
): Speaker {
  const pairs = new Map(meetings.map((meeting) => [meeting.id, meeting]));
  // Digits as the rest of the screens has them.
  const tag = locale === 'ar' ? 'ar-u-nu-latn' : locale;
  const clock = new Intl.DateTimeFormat(tag, {
    ...{ timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short' },
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  });
  const languageNames = new Intl.DisplayNames(locale, { type: 'language' });
  const list = new Intl.ListFormat(locale);
  const who = (id: string) => apart(named(names, id).name, locale);
  return {
    t,
    who,
    meeting: (id) => {
      const pair = pairs.get(id);
      return pair
        ? t('meetingPlans.pair', { guest: who(pair.guest), host: who(pair.host) })
        : who(id);
    },
    at: (time) => clock.format(new Date(`${time}Z`)),
    languages: (codes) => list.format(codes.map((code) => languageNames.of(code) ?? code)),
    why: (code) => t(`meetingPlans.why.${reasonOf(code)}`),
  };
}

const whys = [
  'arrival',
  'departure',
  'travel',
  'prayer',
  'lunch',
  'convoy',
  'elsewhere',
  'closed',
  'session',
  'meeting',
] as const;

/** What follows a colon is the id of a session or meeting. */
function reasonOf(code: string): (typeof whys)[number] | 'other' {
  const [kind] = code.split(':');
  return whys.find((why) => why === kind) ?? 'other';
}
