import { readFileSync } from 'node:fs';
import type { Category, EditionPlan, Gate, Hall, Venue, Zone } from '#modules/editions/types';
import { enterStage } from '#modules/editions/service';
import type { Stage } from '#modules/editions/types';
import { adoptAct, type NewAct } from '#modules/policy/service';
import type { LocalText } from '#platform/i18n';
import { instantOf } from '#platform/tabular/values';
import type { StoryEvent } from './moment.ts';

/** `edition.json` of the demo, as far as it is loaded. */
type EditionFile = {
  id: string;
  series: string;
  number: number;
  name: LocalText;
  theme: LocalText;
  patronage: LocalText;
  guestOfHonour: string;
  host: string;
  city: string;
  startsOn: string;
  endsOn: string;
  timeZone: string;
  days: DayInFile[];
  venues: (Venue & { halls: Omit<Hall, 'venueId'>[] })[];
  zones: (Omit<Zone, 'venueId'> & { venue: string })[];
  gates: (Omit<Gate, 'zoneId'> & { zone: string })[];
  categories: (Category & { hours: { from: string | null; to: string | null } | null })[];
  policy: { acts: ActInFile[] };
  next: Pick<EditionFile, 'id' | 'name' | 'startsOn' | 'endsOn' | 'days' | 'policy'>;
};

type DayInFile = {
  index: number;
  date: string;
  kind: 'fair' | 'demo';
  opensAt: string;
  closesAt: string;
};

type ActInFile = NewAct & { date: string };

export const editionFile: EditionFile = JSON.parse(
  readFileSync(new URL('../bamex-2025/edition.json', import.meta.url), 'utf8'),
);

export const zone = editionFile.timeZone;

export function demoPlan(): EditionPlan {
  const { series, number, name, theme, patronage, guestOfHonour, city, ...file } = editionFile;
  return {
    edition: {
      id: file.id,
      series,
      number,
      name,
      theme,
      patronage,
      guestOfHonour,
      hostCountry: file.host,
      city,
      startsOn: file.startsOn,
      endsOn: file.endsOn,
      timeZone: zone,
      stage: 'preparation',
      clonedFrom: null,
    },
    days: daysOf(file.days),
    venues: file.venues.map(({ id, name: words, kind, address }) => ({
      id,
      name: words,
      kind,
      address,
    })),
    halls: file.venues.flatMap(({ id: venueId, halls }) =>
      halls.map(({ id, name: words, widthM, depthM }) => ({
        id,
        venueId,
        name: words,
        widthM,
        depthM,
      })),
    ),
    zones: file.zones.map(({ id, venue: venueId, bit, letter, colour, name: words }) => ({
      id,
      venueId,
      bit,
      letter,
      colour,
      name: words,
    })),
    gates: file.gates.map(({ id, zone: zoneId, name: words, antiPassback }) => ({
      id,
      zoneId,
      name: words,
      antiPassback,
    })),
    categories: file.categories.map(categoryOf),
  };
}

/** Local hours of a file as the instants of an edition. */
export function daysOf(days: readonly DayInFile[]): EditionPlan['days'] {
  return days.map(({ index, date, kind, opensAt, closesAt }) => ({
    index,
    date,
    kind,
    opensAt: instantOf(date, opensAt, zone),
    closesAt: instantOf(date, closesAt, zone),
  }));
}

/** The stages the edition entered, and when. */
export const stageEvents: StoryEvent[] = (
  [
    ['2025-09-12T08:30:00Z', 'invitations'],
    ['2025-10-22T08:00:00Z', 'accreditation'],
    ['2025-11-10T18:00:00Z', 'show'],
    ['2025-11-17T09:00:00Z', 'results'],
  ] satisfies [string, Stage][]
).map(([at, stage]) => ({
  at: new Date(at),
  happen: ({ app, edition, as }) => enterStage(app.db, edition, as('organiser'), stage),
}));

export const actEvents: StoryEvent[] = editionFile.policy.acts.map((act) => ({
  at: new Date(`${act.date}T08:00:00Z`),
  happen: ({ tx, edition, as }) => adoptAct(tx, edition, as('organiser'), actOf(act)),
}));

export function actOf(act: ActInFile): NewAct {
  const { reference, title, authority, effectiveFrom, companyCountries, stateExceptions } = act;
  return { reference, title, authority, effectiveFrom, companyCountries, stateExceptions };
}

function categoryOf({ hours, ...category }: EditionFile['categories'][number]): Category {
  const { id, code, name, colour, countsAs, zones, days } = category;
  const { escortRequired, mayEscort, photoCheck, vip } = category;
  return {
    id,
    code,
    name,
    colour,
    countsAs,
    zones,
    days,
    fromHour: hours?.from ?? null,
    untilHour: hours?.to ?? null,
    escortRequired,
    mayEscort,
    photoCheck,
    vip,
  };
}
