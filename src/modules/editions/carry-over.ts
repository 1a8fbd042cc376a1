import type { LocalText } from '#platform/i18n';
import { instantOf } from '#platform/tabular/values';
import type { CarriedOver, Category, Edition, EditionDay, EditionPlan } from './types.ts';

export type NextEdition = {
  id: string;
  /** Local date `YYYY-MM-DD`; the same weekday a year later when left out. */
  startsOn?: string | undefined;
  /** The days where they are known already; those of the last edition, moved, when left out. */
  days?: EditionDay[] | undefined;
  name?: LocalText | undefined;
};

/**
 * The plan of the next edition: the places, the gates and the categories as they are, the days
 * moved, the year in the name counted on. Nobody is guest of honour yet.
 */
export function nextPlan(plan: EditionPlan, next: NextEdition): EditionPlan {
  const { edition } = plan;
  const startsOn = next.startsOn ?? next.days?.[0]?.date ?? addDays(edition.startsOn, 52 * 7);
  const days = next.days ?? movedDays(plan, startsOn);
  return {
    ...plan,
    edition: {
      ...edition,
      id: next.id,
      number: edition.number + 1,
      name: next.name ?? inYear(edition.name, edition.startsOn, startsOn),
      guestOfHonour: null,
      startsOn,
      endsOn: days.at(-1)?.date ?? movedDate(edition, edition.endsOn, startsOn),
      stage: 'preparation',
      clonedFrom: edition.id,
    },
    days,
    categories: plan.categories.map((category) => ({
      ...category,
      days: nextDays(category, plan.days, days),
    })),
  };
}

/** What of a plan goes into the next edition, as the reader is told it. */
export function carriedPlan(plan: EditionPlan): CarriedOver[] {
  return [
    { what: 'venues', fate: 'carried', count: plan.venues.length },
    { what: 'halls', fate: 'carried', count: plan.halls.length },
    { what: 'zones', fate: 'carried', count: plan.zones.length },
    { what: 'gates', fate: 'carried', count: plan.gates.length },
    { what: 'categories', fate: 'review', count: plan.categories.length },
    { what: 'days', fate: 'review', count: plan.days.length },
    // Name, theme and patronage.
    { what: 'texts', fate: 'review', count: 3 },
  ];
}

/**
 * The days a category is admitted on: every fair day again where it was every fair day, else
 * those at the same places among the fair days; demo days alike.
 */
function nextDays(
  { days }: Category,
  before: readonly EditionDay[],
  after: readonly EditionDay[],
): number[] {
  return (['fair', 'demo'] as const)
    .flatMap((kind) => {
      const old = before.filter((day) => day.kind === kind);
      const granted = old.map(({ index }) => days.includes(index));
      const isEvery = granted.length > 0 && granted.every(Boolean);
      return after
        .filter((day) => day.kind === kind)
        .filter((_, place) => isEvery || granted[place] === true)
        .map(({ index }) => index);
    })
    .toSorted((one, other) => one - other);
}

function movedDays({ edition, days }: EditionPlan, startsOn: string): EditionDay[] {
  return days.map((day) => {
    const date = movedDate(edition, day.date, startsOn);
    // The hours on the clocks of the place stay, also where summer time has begun meanwhile.
    const at = (instant: Date) =>
      instantOf(date, clockOf(instant, edition.timeZone), edition.timeZone);
    return { ...day, date, opensAt: at(day.opensAt), closesAt: at(day.closesAt) };
  });
}

function movedDate(edition: Edition, date: string, startsOn: string): string {
  return addDays(startsOn, Math.round((Date.parse(date) - Date.parse(edition.startsOn)) / DAY_MS));
}

function addDays(date: string, count: number): string {
  return new Date(Date.parse(date) + count * DAY_MS).toISOString().slice(0, 10);
}

const DAY_MS = 86_400_000;

function clockOf(instant: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(
    instant,
  );
}

/** `BAMEX’25` becomes `BAMEX’26`, and so does a year in full. */
function inYear(text: LocalText, from: string, to: string): LocalText {
  const [old, now] = [from.slice(0, 4), to.slice(0, 4)];
  const moved = (words: string) =>
    words
      .replaceAll(old, now)
      .replaceAll(new RegExp(`(?<!\\d)${old.slice(2)}(?!\\d)`, 'g'), now.slice(2));
  return { fr: moved(text.fr), en: moved(text.en), tr: moved(text.tr), ar: moved(text.ar) };
}
