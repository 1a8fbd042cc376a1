import { describe, expect, test } from 'vitest';
import { actInForce, decideEligibility } from '#modules/policy/rules';
import type { ApplicantKind } from '#modules/policy/types';
import { edition } from './generator/edition.ts';
import { governments } from './generator/governments.ts';
import { idsOf, readDemo } from './generator/reading.ts';

const invitations = readDemo('invitations');
const delegations = readDemo('delegations');
const people = readDemo('people');
const exhibitors = readDemo('exhibitors');
const stands = readDemo('stands');
const sessions = readDemo('sessions');
const claims = readDemo('claims');

describe('the edition', () => {
  test('gives each zone a bit and a letter of its own, and each category a code', () => {
    for (const values of [
      edition.zones.map(({ bit }) => bit),
      edition.zones.map(({ letter }) => letter),
      edition.categories.map(({ code }) => code),
      edition.gates.map(({ id }) => id),
    ]) {
      expect(new Set<number | string>(values).size).toBe(values.length);
    }
  });

  test('opens only zones, days and venues that exist', () => {
    const zones = new Set(edition.zones.map(({ id }) => id));
    const venues = new Set(edition.venues.map(({ id }) => id));
    expect(edition.gates.every(({ zone, venue }) => zones.has(zone) && venues.has(venue))).toBe(
      true,
    );
    expect(
      edition.categories.flatMap((category) => category.zones).every((zone) => zones.has(zone)),
    ).toBe(true);
    expect(edition.categories.flatMap(({ days }) => days).every((day) => day in edition.days)).toBe(
      true,
    );
  });

  test('has colours on which white letters can be read', () => {
    const colours = [...edition.categories, ...edition.zones].map(({ colour }) => colour);
    expect(colours.filter((colour) => contrastWithWhite(colour) < 4.5)).toEqual([]);
  });

  test('says everything in four languages', () => {
    const names = [
      edition,
      ...edition.venues,
      ...edition.zones,
      ...edition.gates,
      ...edition.categories,
    ].map(({ name }) => name);
    for (const name of [...names, edition.theme, edition.patronage]) {
      expect(Object.keys(name).toSorted()).toEqual(['ar', 'en', 'fr', 'tr']);
      expect(Object.values(name).every((text) => text.length > 0)).toBe(true);
    }
  });
});

describe('sources', () => {
  test('are all listed with the edition', () => {
    const listed = Object.keys(edition.sources);
    const cited = [...invitations, ...delegations, ...exhibitors, ...sessions].flatMap(
      ({ source = '' }) => source.split(' ').filter(Boolean),
    );
    expect(cited.length).toBeGreaterThan(100);
    expect(listed).toEqual(expect.arrayContaining(cited));
  });
});

describe('invitations and delegations', () => {
  test('54 governments are invited, 36 answer, 29 of them favourably', () => {
    expect(new Set(invitations.map(({ country }) => country)).size).toBe(54);
    const answered = invitations.filter(({ answer }) => answer !== '');
    expect(answered).toHaveLength(36);
    expect(answered.filter(({ answer }) => answer !== 'declined')).toHaveLength(29);
  });

  test('35 delegations come from 27 countries, all of which answered so', () => {
    const countries = idsOf(delegations, 'country');
    expect(delegations).toHaveLength(35);
    expect(countries.size).toBe(27);
    const coming = invitations.filter(({ answer }) => answer?.split('|').includes('delegation'));
    expect([...idsOf(coming, 'country')]).toEqual(expect.arrayContaining([...countries]));
  });

  test('no letter is answered before it was sent, nor sent before it was prepared', () => {
    for (const row of invitations) {
      const steps = [
        ...['prepared_at', 'signed_at', 'sent_at'],
        ...['delivered_at', 'acknowledged_at', 'answered_at'],
      ].map((step) => row[step] ?? '');
      const done = steps.filter(Boolean);
      expect(done).toEqual(done.toSorted());
    }
  });

  test('each delegation has one head, whose name is also in Arabic script', () => {
    for (const { external_id: id } of delegations) {
      const heads = people.filter(
        (person) => person['delegation_external_id'] === id && person['head'] === '1',
      );
      expect(heads).toHaveLength(1);
      expect(heads[0]?.['name_ar']).toMatch(/^[\p{Script=Arabic} ]+$/u);
    }
  });

  test('precedence is a number of its own for each, the guest of honour first', () => {
    expect(delegations.map(({ order }) => Number(order))).toEqual(
      delegations.map((_, index) => index + 1),
    );
    expect(delegations[0]?.['country']).toBe(edition.guestOfHonour);
  });

  test('writes to no mailbox that could exist, and substitutes only where a part is invented', () => {
    const mailboxes = invitations.map(({ embassy_email: mailbox }) => mailbox).filter(Boolean);
    expect(mailboxes).toHaveLength(48);
    expect(mailboxes.filter((mailbox) => !mailbox?.endsWith('.example'))).toEqual([]);
    const substituted = invitations.filter(({ substitute_office: office }) => office);
    expect(substituted.map(({ provenance }) => provenance)).toEqual(['invented', 'invented']);
  });

  test('only countries named in public sources stand as facts', () => {
    const named = governments.filter(({ source }) => source).map(({ country }) => country);
    for (const row of [...delegations, ...invitations].filter(
      ({ provenance }) => provenance === 'fact',
    )) {
      expect(named).toContain(row['country']);
      expect(row['source']).not.toBe('');
    }
  });
});

describe('exhibitors and stands', () => {
  test('30 companies of Türkiye are admitted, and 35 exhibitors in all', () => {
    const admitted = exhibitors.filter(({ application }) => application === 'admitted');
    expect(admitted).toHaveLength(35);
    const turkish = admitted.filter(({ kind, country }) => kind === 'company' && country === 'TR');
    expect(turkish).toHaveLength(30);
    expect(turkish.filter(({ provenance }) => provenance === 'fact')).toHaveLength(17);
  });

  test('every application is decided as the act in force on its day says', () => {
    const acts = edition.policy.acts.map((act) => ({
      ...act,
      id: act.reference,
      adoptedAt: new Date(`${act.date}T08:00:00Z`),
      revokedAt: null,
      revokedReason: null,
    }));
    const decided = exhibitors.filter(({ application }) => application !== 'applied');
    const bySheet = decided.map(({ application }) => application === 'admitted');
    const byRule = decided.map(
      (row) =>
        decideEligibility(
          {
            kind: row['kind'] as ApplicantKind,
            country: row['country'] ?? '',
            coCountries: (row['co_countries'] ?? '').split('|').filter(Boolean),
          },
          actInForce(acts, (row['applied_at'] ?? '').slice(0, 10)),
        ).admitted,
    );

    expect(bySheet).toEqual(byRule);
    expect(bySheet.filter((isAdmitted) => !isAdmitted)).toHaveLength(5);
  });

  test('each admitted exhibitor has a stand or stands on that of another', () => {
    const onPlan = idsOf(stands, 'exhibitor_external_id');
    const hosts = exhibitors
      .filter(({ application }) => application === 'admitted')
      .map((row) => row['main_exhibitor_id'] || (row['external_id'] ?? ''));
    expect(hosts.filter((host) => !onPlan.has(host))).toEqual([]);
  });

  test('no two stands of a hall overlap, and none leaves the hall', () => {
    const halls = edition.venues.flatMap((venue) => venue.halls);
    for (const hall of halls) {
      const here = stands.filter((stand) => stand['hall'] === hall.id).map(rectangle);
      const outside = here.filter((one) => one.right > hall.widthM || one.bottom > hall.depthM);
      const overlapping = here.flatMap((one, index) =>
        here.slice(index + 1).filter((other) => overlaps(one, other)),
      );
      expect([...outside, ...overlapping]).toEqual([]);
    }
    expect(stands.every(({ hall }) => halls.some(({ id }) => id === hall))).toBe(true);
  });

  test('net area is width times depth', () => {
    for (const { width_m: width, depth_m: depth, area_m2: area } of stands) {
      expect(Number(area)).toBe(Number(width) * Number(depth));
    }
  });

  test('15 companies demonstrate at the range', () => {
    const demonstrators = idsOf(
      sessions.filter(({ type }) => type === 'demo'),
      'exhibitor_external_id',
    );
    demonstrators.delete('');
    expect(demonstrators.size).toBe(15);
    expect([...demonstrators].every((id) => idsOf(exhibitors).has(id))).toBe(true);
  });
});

describe('people', () => {
  test('belong to a category, a delegation and an exhibitor that exist', () => {
    const categories = new Set(edition.categories.map(({ id }) => id));
    for (const person of people) {
      expect(categories.has(person['category'] ?? '')).toBe(true);
      expect(
        idsOf(delegations)
          .add('')
          .has(person['delegation_external_id'] ?? ''),
      ).toBe(true);
      expect(
        idsOf(exhibitors)
          .add('')
          .has(person['exhibitor_external_id'] ?? ''),
      ).toBe(true);
    }
  });

  test('cannot be reached, nor taken for anyone: reserved addresses, numbers and documents', () => {
    for (const person of people) {
      expect(person['email']).toMatch(/@example\.org$/);
      expect(person['phone']).toMatch(/^\+999\d{8}$/);
      expect(person['document_number']).toMatch(/^X\d{7}$/);
      expect(person['provenance']).toBe('invented');
    }
  });

  test('have ids, documents and addresses of their own', () => {
    for (const column of ['external_id', 'email', 'document_number', 'phone']) {
      expect(idsOf(people, column).size).toBe(people.length);
    }
  });

  test('have a badge only when cleared', () => {
    const withBadge = people.filter(({ badge }) => badge !== 'none');
    expect(withBadge.every(({ accreditation }) => accreditation === 'cleared')).toBe(true);
    expect(new Set(people.map(({ accreditation }) => accreditation))).toEqual(
      new Set(['asked', 'recommended', 'cleared', 'refused', 'needs-info']),
    );
  });
});

describe('claims', () => {
  test('speak of figures that the report has', () => {
    const keys = [
      'countries.invited',
      'countries.answered',
      'countries.present',
      'delegations.present',
    ];
    const more = ['exhibitors.admitted', 'demo.companies', 'visits.daily', 'deals.potential'];
    expect(idsOf(claims, 'figure_key')).toEqual(new Set([...keys, ...more]));
  });

  test('are explained in four languages', () => {
    for (const claim of claims) {
      const explanations = ['fr', 'en', 'tr', 'ar'].map(
        (language) => claim[`explanation_${language}`],
      );
      expect(new Set(explanations).size).toBe(4);
      expect(explanations.every((text) => text !== '')).toBe(true);
    }
  });
});

function rectangle(stand: Record<string, string>) {
  const [left, top, width, depth] = ['x_m', 'y_m', 'width_m', 'depth_m'].map((column) =>
    Number(stand[column]),
  );
  if (left === undefined || top === undefined || width === undefined || depth === undefined)
    throw new Error('a stand without a place');
  return { code: stand['code'] ?? '', left, top, right: left + width, bottom: top + depth };
}

type Rectangle = ReturnType<typeof rectangle>;

function overlaps(one: Rectangle, other: Rectangle): boolean {
  const apartSideways = one.right <= other.left || other.right <= one.left;
  const apartInDepth = one.bottom <= other.top || other.bottom <= one.top;
  return !apartSideways && !apartInDepth;
}

/** WCAG 2.2 contrast ratio between a colour and white. */
function contrastWithWhite(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
