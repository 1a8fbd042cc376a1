import type { Show } from '../types.ts';
import type { ShowBreach, ShowRule } from './broken-rules.ts';
import { inTime, pairsOf, type Placed } from './placed.ts';
import { holds, overlap, stretchOf, type Stretch } from './wall-time.ts';

/** Somebody who speaks both languages, on duty, and in one meeting at a time. */
export function checkInterpreting(show: Show, placed: readonly Placed[]): ShowBreach[] {
  return [
    ...placed.flatMap(ofOne),
    ...show.interpreters.flatMap(({ id }) => {
      const own = inTime(placed.filter(({ interpreter }) => interpreter?.id === id));
      return pairsOf(own)
        .filter(([one, other]) => overlap(one, other))
        .map(([one, other]): ShowBreach => ({
          rule: 'interpreter-twice',
          about: [id, one.meeting.id, other.meeting.id],
          at: other.at,
        }));
    }),
  ];
}

function ofOne({ meeting, interpreter, at, begin, end }: Placed): ShowBreach[] {
  const breach = (rule: ShowRule, ...about: string[]): ShowBreach[] => [
    { rule, about: [meeting.id, ...about], at },
  ];
  if (!meeting.interpreter)
    return interpreter ? breach('interpreter-unneeded', interpreter.id) : [];
  if (!interpreter) return breach('interpreter-missing', ...meeting.interpreter);

  const { id, languages, shifts } = interpreter;
  return [
    ...(meeting.interpreter.every((language) => languages.includes(language))
      ? []
      : breach('interpreter-languages', id)),
    ...(joined(shifts.map(stretchOf)).some((shift) => holds(shift, { begin, end }))
      ? []
      : breach('interpreter-shift', id)),
  ];
}

/** A shift that begins when another ends goes on with it. */
function joined(shifts: readonly Stretch[]): Stretch[] {
  const whole: Stretch[] = [];
  for (const shift of shifts.toSorted((one, other) => one.begin - other.begin)) {
    const last = whole.at(-1);
    if (last && shift.begin <= last.end) last.end = Math.max(last.end, shift.end);
    else whole.push({ ...shift });
  }
  return whole;
}
