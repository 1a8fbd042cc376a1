import type { Plan } from '../types.ts';
import type { YardstickBreach } from './broken-rules.ts';
import { readDzn, type YardstickFile } from './dzn.ts';

/** In no two participants may the numbers of breaks differ by more. */
const MOST_APART = 2;

/** A meeting of the file in its slot; all are numbers of the file. */
type Held = { meeting: number; slot: number; table: number };

/**
 * The rules of the literature that a plan breaks, and its breaks: gaps between two consecutive
 * meetings of a participant, morning and afternoon being one sequence of slots.
 *
 * @throws DznFault for a file that cannot be read
 */
export function checkYardstick(
  text: string,
  plan: Plan,
): { breaches: YardstickBreach[]; breaks: number } {
  const file = readDzn(text);
  const held = plan.assignments.map(({ meeting, slot, place }) => ({
    meeting: numberOf(meeting),
    slot: numberOf(slot),
    table: numberOf(place),
  }));
  const perParticipant = from1(file.participants).map((one) => breaksOf(file, held, one));
  return {
    breaches: [
      ...held.flatMap((one) => ofOne(file, one, held)),
      ...unplaced(file, held),
      ...twiceAtOnce(file, held),
      ...sameTable(held),
      ...unfair(perParticipant),
    ],
    breaks: perParticipant.reduce((sum, breaks) => sum + breaks, 0),
  };
}

function ofOne(file: YardstickFile, one: Held, held: readonly Held[]): YardstickBreach[] {
  const wanted = file.meetings[one.meeting - 1];
  if (!wanted) return [breach('unknown-meeting', one, String(one.meeting))];

  const { slot, table } = one;
  const id = String(one.meeting);
  const breaches: YardstickBreach[] = [];
  if (!(slot >= 1 && slot <= file.slots)) breaches.push(breach('beginning', one, id));
  if (!(table >= 1 && table <= file.tables)) breaches.push(breach('unknown-place', one, id));
  const isMorning = slot <= file.morningSlots;
  if ((wanted.session === 1 && !isMorning) || (wanted.session === 2 && isMorning))
    breaches.push(breach('window', one, id));
  if (wanted.fixed !== null && wanted.fixed !== slot) breaches.push(breach('locked-time', one, id));
  for (const participant of wanted.between)
    if (file.forbidden[participant - 1]?.includes(slot))
      breaches.push(breach('party-absent', one, id, String(participant)));
  for (const before of wanted.after)
    if (!held.some((other) => other.meeting === before && other.slot < slot))
      breaches.push(breach('after', one, id, String(before)));
  return breaches;
}

/** Every meeting once. */
function unplaced(file: YardstickFile, held: readonly Held[]): YardstickBreach[] {
  return from1(file.meetings.length).flatMap((meeting) => {
    const times = held.filter((one) => one.meeting === meeting).length;
    if (times === 1) return [];
    const rule = times === 0 ? 'required' : 'placed-twice';
    return [{ rule, about: [String(meeting)], at: null }];
  });
}

function twiceAtOnce(file: YardstickFile, held: readonly Held[]): YardstickBreach[] {
  return from1(file.participants).flatMap((participant) => {
    const own = held.filter((one) => isOf(file, one, participant));
    return own.flatMap((one, place) =>
      own
        .slice(place + 1)
        .filter((other) => other.slot === one.slot)
        .map((other) =>
          breach(
            'party-twice',
            one,
            String(participant),
            String(one.meeting),
            String(other.meeting),
          ),
        ),
    );
  });
}

function sameTable(held: readonly Held[]): YardstickBreach[] {
  return held.flatMap((one, place) =>
    held
      .slice(place + 1)
      .filter((other) => other.slot === one.slot && other.table === one.table)
      .map((other) =>
        breach('capacity', one, String(one.table), String(one.meeting), String(other.meeting)),
      ),
  );
}

function unfair(perParticipant: readonly number[]): YardstickBreach[] {
  const [fewest, most] = [Math.min(...perParticipant), Math.max(...perParticipant)];
  if (most - fewest <= MOST_APART) return [];
  const about = [perParticipant.indexOf(fewest) + 1, perParticipant.indexOf(most) + 1].map(String);
  return [{ rule: 'unfair', about, at: null }];
}

function breaksOf(file: YardstickFile, held: readonly Held[], participant: number): number {
  const slots = held
    .filter((one) => isOf(file, one, participant))
    .map(({ slot }) => slot)
    .toSorted((one, other) => one - other);
  return slots.filter((slot, place) => place > 0 && slot - (slots[place - 1] ?? slot) > 1).length;
}

function isOf(file: YardstickFile, { meeting }: Held, participant: number): boolean {
  return file.meetings[meeting - 1]?.between.includes(participant) ?? false;
}

function breach(
  rule: YardstickBreach['rule'],
  { slot }: Held,
  ...about: string[]
): YardstickBreach {
  return { rule, about, at: String(slot) };
}

/** What is no whole number stands for nothing of the file. */
function numberOf(text: string): number {
  return /^\d{1,6}$/.test(text) ? Number(text) : 0;
}

function from1(count: number): number[] {
  return Array.from({ length: count }, (_, place) => place + 1);
}
