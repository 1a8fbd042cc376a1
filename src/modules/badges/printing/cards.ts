import type { EditionPlan } from '#modules/editions/types';
import { everybody, listForBadges, listParticipants } from '#modules/participants/service';
import type { BadgeHolder } from '#modules/participants/types';
import type { Application } from '#platform/application';
import { countryName, toAlpha3 } from '#platform/countries';
import type { EditionScope } from '#platform/edition';
import { inLanguage, type Locale } from '#platform/i18n';
import type { Badge, BadgeSheet } from '#platform/pdf/types';
import { tableQuerySchema } from '#platform/table';
import { listBearers } from '../bearers/store.ts';
import type { Bearer } from '../bearers/types.ts';
import { nameOnBadge } from '../issuing/rules.ts';
import { subjectOf } from '../issuing/service.ts';
import type { Print } from '../issuing/types.ts';
import { badgeCode, serialOf } from '../rules.ts';

/** As on the badge, most important first. */
const BADGE_LANGUAGES: readonly Locale[] = ['fr', 'en', 'ar'];

const first: Locale = 'fr';

/** Photos are held in memory while their badges are set. */
export const cardsAtOnce = 100;

/** A print and the tiny words that tell this sheet of paper from every other. */
export type Ordered = { print: Print; job: string };

/** What stands on each badge, in the order asked; at most `cardsAtOnce` of them. */
export async function setCards(
  app: Application,
  edition: EditionScope,
  plan: EditionPlan,
  ordered: readonly Ordered[],
): Promise<Badge[]> {
  const people = ordered.flatMap(({ print }) => print.participantId ?? []);
  const bearerIds = ordered.flatMap(({ print }) => print.bearerId ?? []);
  const holders = new Map(
    (await listForBadges(app.db, edition, { participantIds: people })).map((one) => [one.id, one]),
  );
  const bearers = new Map(
    (await listBearers(app.db, edition, { ids: bearerIds })).map((one) => [one.id, one]),
  );
  const names = await namesOf(app, edition, people);
  const cards: Badge[] = [];
  for (const { print, job } of ordered) {
    const holder = holders.get(print.participantId ?? '');
    const bearer = bearers.get(print.bearerId ?? '');
    if (holder)
      cards.push({
        ...whatIsGranted(plan, print, holder.categoryId, job),
        ...(await whoWears(app, holder, names.get(holder.id) ?? '')),
      });
    else if (bearer)
      cards.push({
        ...whatIsGranted(plan, print, bearer.categoryId, job),
        ...whoMayWear(bearer),
      });
  }
  return cards;
}

/** What all badges of an edition have in common. */
export function furnitureOf({
  edition,
  venues,
}: EditionPlan): Omit<BadgeSheet, 'badges' | 'backs' | 'paper'> {
  const name = inLanguage(edition.name, first);
  const dates = new Intl.DateTimeFormat(first, { dateStyle: 'long', timeZone: 'UTC' });
  const place = venues.find(({ kind }) => kind === 'exhibition');
  return {
    title: `${name}: badges`,
    edition: {
      name,
      dates: dates.formatRange(midnight(edition.startsOn), midnight(edition.endsOn)),
      place: place ? inLanguage(place.name, first) : edition.city,
    },
    languages: BADGE_LANGUAGES,
    lostBadgePhone: null,
  };
}

/** The name on each badge by its number and generation; empty on a transferable one. */
export async function namesOnPaper(
  app: Application,
  edition: EditionScope,
  prints: readonly Print[],
): Promise<Map<string, string>> {
  const people = prints.flatMap(({ participantId }) => participantId ?? []);
  const names = await namesOf(app, edition, people);
  const ids = prints.flatMap(({ bearerId }) => bearerId ?? []);
  for (const { id, name } of await listBearers(app.db, edition, { ids })) names.set(id, name);
  return new Map(
    prints.map((print) => [
      subjectOf(print),
      names.get(print.participantId ?? print.bearerId ?? '') ?? '',
    ]),
  );
}

/** Capitals depend on the language of each person. */
async function namesOf(
  { db }: Application,
  edition: EditionScope,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const query = tableQuerySchema.parse({ pageSize: ids.length, filters: { id: ids } });
  const { rows } = await listParticipants(db, edition, everybody, query);
  return new Map(rows.map((person) => [person.id, nameOnBadge(person)]));
}

type Wearer = Pick<
  Badge,
  'photo' | 'name' | 'nameArabic' | 'post' | 'organisation' | 'country' | 'transferable'
>;

async function whoWears(app: Application, holder: BadgeHolder, name: string): Promise<Wearer> {
  return {
    photo: holder.photoId ? (await app.files.read(app.db, holder.photoId)).content : null,
    name,
    nameArabic: holder.nameAr,
    post: [holder.rank, holder.post].filter(Boolean).join(', ') || null,
    organisation: holder.organisation ?? holder.exhibitorName ?? holder.delegationName,
    country: countryOf(holder.country),
    transferable: false,
  };
}

function whoMayWear(bearer: Bearer): Wearer {
  return {
    photo: null,
    name: bearer.name,
    nameArabic: null,
    post: null,
    organisation: bearer.organisation || bearer.partyName,
    country: bearer.country ? countryOf(bearer.country) : null,
    transferable: bearer.kind === 'floater',
  };
}

function whatIsGranted(
  plan: EditionPlan,
  print: Print,
  categoryId: string,
  printJob: string,
): Omit<Badge, keyof Wearer> {
  const category = plan.categories.find(({ id }) => id === categoryId);
  return {
    category: { names: category?.name ?? {}, colour: category?.colour ?? '#444444' },
    zones: plan.zones
      .filter(({ id }) => print.zones.includes(id))
      .map(({ letter, name }) => ({ code: letter, name: inLanguage(name, first) })),
    days: plan.days.map(({ index, date }) => ({
      label: String(Number(date.slice(8))),
      granted: print.days.includes(index),
    })),
    escortRequired: category?.escortRequired ?? false,
    token: print.token,
    humanCode: badgeCode(print),
    serial: serialOf(plan.edition, print.idx),
    generation: print.generation,
    printJob,
  };
}

function countryOf(alpha2: string) {
  return { name: countryName(alpha2, first), alpha3: toAlpha3(alpha2) ?? alpha2 };
}

function midnight(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}
