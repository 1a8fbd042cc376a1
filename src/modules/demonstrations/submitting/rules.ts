import { weaponKinds } from '#modules/exhibits/types';
import { doOverlap } from '#modules/ranges/geometry/rules';
import type { FeatureKind } from '#modules/ranges/types';
import { needsMedic, needsOfficer } from '../rules.ts';
import type { Duty, SessionContent } from '../types.ts';
import {
  missingCodes,
  type Missing,
  type MissingBefore,
  type MissingCode,
  type Surroundings,
} from './types.ts';

/**
 * Judges what a session lacks or has wrong, from what its exhibitor must say to who is on duty;
 * nothing is missing from a session that may be held.
 *
 * Areas and heights are the host army's: nothing is computed of a weapon. A danger area that
 * overlaps the stand in plan reaches it at whatever height, because what is above falls.
 */
export function whatIsMissing(session: SessionContent, around: Surroundings): Missing[] {
  return [
    ...ofWhoShows(session, around),
    ...ofExhibits(session, around),
    ...ofAmmunition(session, around),
    ...ofGround(session, around),
    ...ofDuties(session, around),
  ];
}

/** What must be cured before a session is submitted, approved or held: each includes the one before. */
export function missingFor(missing: readonly Missing[], before: MissingBefore): Missing[] {
  const wanted = untilThen[before];
  return missing.filter(({ code }) => wanted.includes(missingCodes[code]));
}

const untilThen: Record<MissingBefore, readonly MissingBefore[]> = {
  submission: ['submission'],
  approval: ['submission', 'approval'],
  holding: ['submission', 'approval', 'holding'],
};

/** The field that points to what is not there, or is not on this range; null where all do. */
export function wrongReference(
  session: SessionContent,
  around: Surroundings,
): keyof SessionContent | null {
  const knows = (all: readonly { id: string }[], id: string | null) =>
    id === null || all.some((one) => one.id === id);
  const wrong: [keyof SessionContent, boolean][] = [
    ['rangeId', !around.rangeIds.includes(session.rangeId)],
    ['exhibitorId', !knows(around.exhibitors, session.exhibitorId)],
    ['laneId', !knows(around.features, session.laneId)],
    ['standId', !knows(around.features, session.standId)],
    ['airBlockId', !knows(around.features, session.airBlockId)],
    ['dangerAreaIds', !session.dangerAreaIds.every((id) => knows(around.features, id))],
    ['exhibitIds', !session.exhibitIds.every((id) => knows(around.exhibits, id))],
    ['ammunition', !session.ammunition.every((used) => knows(around.lots, used.lotId))],
    ['ammunition', !session.ammunition.every((used) => isCountable(used.rounds))],
    ['officerId', !knows(around.posts, session.officerId)],
    ['medicId', !knows(around.posts, session.medicId)],
    ['interpreterId', !knows(around.posts, session.interpreterId)],
  ];
  return wrong.find(([, isWrong]) => isWrong)?.[0] ?? null;
}

/** Each thing named once: rounds of one lot are added up. */
export function tidied(content: SessionContent): SessionContent {
  const byLot = Map.groupBy(content.ammunition, ({ lotId }) => lotId);
  return {
    ...content,
    dangerAreaIds: [...new Set(content.dangerAreaIds)],
    exhibitIds: [...new Set(content.exhibitIds)],
    dates: [...new Set(content.dates)].sort(),
    ammunition: [...byLot]
      .map(([lotId, used]) => ({ lotId, rounds: used.reduce((sum, one) => sum + one.rounds, 0) }))
      .sort((one, other) => (one.lotId < other.lotId ? -1 : 1)),
  };
}

const MOST_ROUNDS = 1_000_000;

function isCountable(rounds: number): boolean {
  return Number.isInteger(rounds) && rounds >= 1 && rounds <= MOST_ROUNDS;
}

function ofWhoShows({ title, actor, exhibitorId }: SessionContent, around: Surroundings) {
  const exhibitor = around.exhibitors.find(({ id }) => id === exhibitorId);
  return [
    ...(Object.values(title).some((words) => words.trim()) ? [] : [lacks('title')]),
    // The host army shows what is its own, for no stand.
    ...(!exhibitorId && actor !== 'host-force' ? [lacks('exhibitor')] : []),
    ...(exhibitorId && exhibitor?.state !== 'admitted' ? [lacks('exhibitor-not-admitted')] : []),
  ];
}

function ofExhibits(session: SessionContent, around: Surroundings): Missing[] {
  const { exhibitIds, exhibitorId, actor, kind } = session;
  const shown = around.exhibits.filter(({ id }) => exhibitIds.includes(id));
  const known = new Set(shown.map(({ id }) => id));
  const codes = (wrong: (exhibit: (typeof shown)[number]) => boolean) =>
    shown.filter(wrong).map(({ code }) => code);

  return [
    ...(exhibitIds.length === 0 && actor !== 'host-force' ? [lacks('exhibit')] : []),
    ...about(
      'exhibit-unknown',
      exhibitIds.filter((id) => !known.has(id)),
    ),
    ...about(
      'exhibit-of-another',
      codes((exhibit) => exhibit.exhibitorId !== exhibitorId),
    ),
    ...about(
      'exhibit-gone',
      codes(({ state }) => state === 'left' || state === 'lost'),
    ),
    ...about(
      'weapon-not-live',
      codes((one) => kind === 'fire' && isWeapon(one.kind) && one.status !== 'live'),
    ),
    ...about(
      'display-only',
      codes(({ endUse }) => kind !== 'static' && endUse === 'display'),
    ),
  ];
}

/** The host army's lots are nobody's and everybody's. */
function ofAmmunition({ kind, ammunition, exhibitorId }: SessionContent, around: Surroundings) {
  const lots = new Map(around.lots.map((lot) => [lot.id, lot]));
  return [
    ...(kind === 'fire' && ammunition.length === 0 ? [lacks('ammunition')] : []),
    ...about(
      'lot-unknown',
      ammunition.flatMap(({ lotId }) => (lots.has(lotId) ? [] : lotId)),
    ),
    ...about(
      'lot-of-another',
      ammunition.flatMap(({ lotId }) => {
        const lot = lots.get(lotId);
        return lot?.exhibitorId && lot.exhibitorId !== exhibitorId ? lot.code : [];
      }),
    ),
  ];
}

function ofGround(session: SessionContent, around: Surroundings): Missing[] {
  const { kind, laneId, standId, airBlockId, dangerAreaIds, seats } = session;
  const find = (id: string | null, wanted: FeatureKind) =>
    around.features.find((feature) => feature.id === id && feature.kind === wanted);
  const stand = find(standId, 'stand');
  const areas = dangerAreaIds.map((id) => find(id, 'danger-area'));
  const closed = areas.flatMap((area) => area ?? []);
  const tooMany =
    stand?.capacity !== undefined && stand.capacity !== null && (seats ?? 0) > stand.capacity;

  return [
    ...(find(laneId, 'lane') ? [] : [lacks('lane')]),
    ...(stand ? [] : [lacks('stand')]),
    ...(areas.includes(undefined) || (kind === 'fire' && areas.length === 0)
      ? [lacks('danger-area')]
      : []),
    ...((kind === 'fly' || airBlockId) && !find(airBlockId, 'air-block')
      ? [lacks('air-block')]
      : []),
    ...about(
      'danger-reaches-stand',
      closed
        .filter((area) => stand && doOverlap(area.outline, stand.outline))
        .map(({ code }) => code),
    ),
    ...(tooMany ? about('seats-exceed-stand', [stand.code]) : []),
  ];
}

function ofDuties(session: SessionContent, around: Surroundings): Missing[] {
  const { officerId, medicId, interpreterId, interpreted, rangeId } = session;
  const find = (id: string | null, duty: Duty) =>
    around.posts.find((post) => post.id === id && post.duty === duty && post.rangeId === rangeId);
  const interpreter = find(interpreterId, 'interpreter');
  const speaks = !interpreter || !interpreted || interpreter.languages.includes(interpreted);

  return [
    ...(needsOfficer(session) && !find(officerId, 'range-officer') ? [lacks('officer')] : []),
    ...(needsMedic(session) && !find(medicId, 'medic') ? [lacks('medic')] : []),
    ...(interpreted && !interpreter ? [lacks('interpreter')] : []),
    ...(speaks ? [] : about('interpreter-language', [interpreter?.code ?? ''])),
  ];
}

function isWeapon(kind: string): boolean {
  return weaponKinds.some((weapon) => weapon === kind);
}

function lacks(code: MissingCode): Missing {
  return { code, about: [] };
}

function about(code: MissingCode, wrong: readonly string[]): Missing[] {
  return wrong.length > 0 ? [{ code, about: [...wrong] }] : [];
}
