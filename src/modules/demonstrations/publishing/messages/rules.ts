import { inFour } from '#modules/alerts/rules';
import type { AlertLine, AlertParty, FourTexts, NewAlertMessage } from '#modules/alerts/types';
import type { Standing, TimetableChange } from './types.ts';

/**
 * What a new timetable tells each party: a delegation what it sees now, at which new time, and what
 * it sees no longer; an exhibitor when it shows. Whoever finds everything as before is told nothing.
 */
export function messagesOfTimetable({ before, after }: TimetableChange): NewAlertMessage[] {
  const was = new Map(before.map((one) => [one.id, one]));
  const is = new Map(after.map((one) => [one.id, one]));
  const all = [...after, ...before.filter(({ id }) => !is.has(id))];
  return all
    .toSorted((one, other) => one.startsAt.getTime() - other.startsAt.getTime())
    .flatMap((one) => messagesOfSession(one, was.get(one.id), is.get(one.id)));
}

function messagesOfSession(
  about: Standing,
  was: Standing | undefined,
  is: Standing | undefined,
): NewAlertMessage[] {
  const groups = new Set([...(was?.groups ?? []), ...(is?.groups ?? [])]);
  return [
    ...[...groups].flatMap((id) =>
      message(
        { kind: 'delegation', id },
        lineFor(
          about,
          was?.groups.includes(id) ? was : undefined,
          is?.groups.includes(id) ? is : undefined,
          {
            on: 'sees',
            off: 'seesNoLonger',
          },
        ),
      ),
    ),
    ...(about.exhibitorId
      ? message(
          { kind: 'exhibitor', id: about.exhibitorId },
          lineFor(about, was, is, { on: 'shows', off: 'shownNoLonger' }),
        )
      : []),
  ];
}

function lineFor(
  { code, title }: Standing,
  was: Standing | undefined,
  is: Standing | undefined,
  key: { on: 'sees' | 'shows'; off: 'seesNoLonger' | 'shownNoLonger' },
): AlertLine | null {
  const named = { code, ...inFour('title', title) };
  if (!is) return { key: key.off, values: named };
  const at = is.startsAt.toISOString();
  if (!was) return { key: key.on, values: { ...named, at, ...placeOf(is.place) } };
  if (was.startsAt.getTime() === is.startsAt.getTime()) return null;
  return { key: 'moved', values: { ...named, from: was.startsAt.toISOString(), to: at } };
}

function placeOf(place: FourTexts | null): Record<string, string> {
  return inFour('place', place ?? { fr: '–', en: '–', tr: '–', ar: '–' });
}

function message(party: AlertParty, line: AlertLine | null): NewAlertMessage[] {
  return line ? [{ party, lines: [line] }] : [];
}
