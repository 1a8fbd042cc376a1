import type { Plan, Show, ShowMeeting, WallTime } from '../../engine/types.ts';
import type { Meeting, PartyKind } from '../../types.ts';
import { locksOf } from '../plans/rules.ts';
import type { PlanContent, PlannedMeeting, Standing, VersionKind } from '../types.ts';

/** Meetings of these alone are published; null for all. */
export type Groups = { kinds: readonly PartyKind[]; parties: readonly string[] } | null;

/** A row of a meeting before and after; null for one that has no row yet. */
export type RowChange = { before: Meeting | null; after: Meeting };

/** A plan of which only the meetings of chosen groups are published: the others stay as they are. */
export function chosen(
  content: PlanContent,
  groups: Groups,
  { show, published }: { show: Show; published: Plan },
): PlanContent {
  if (!groups) return content;
  const kinds = new Map(show.parties.map(({ id, kind }) => [id, partyKindOf(kind)]));
  const isChosen = (id: string) => {
    const kind = kinds.get(id);
    return groups.parties.includes(id) || (kind !== undefined && groups.kinds.includes(kind));
  };
  const inGroups = new Set(
    show.meetings
      .filter(({ guest, host }) => isChosen(guest) || isChosen(host))
      .map(({ id }) => id),
  );
  const others = published.assignments.filter(({ meeting }) => !inGroups.has(meeting));
  const standing = new Set(others.map(({ meeting }) => meeting));
  return {
    ...content,
    assignments: [...content.assignments.filter(({ meeting }) => inGroups.has(meeting)), ...others],
    unplaced: content.unplaced.filter((meeting) => !standing.has(meeting)),
  };
}

export type Publishing = {
  kind: VersionKind;
  show: Show;
  /** What is published after it. */
  content: PlanContent;
  /** Rows of meetings that are planned, and of those that will be. */
  rows: ReadonlyMap<string, Meeting>;
  /** Meetings that one of their sides refused. */
  refused: ReadonlySet<string>;
  /** Planned meetings of which the engine knows nothing. */
  standing: ReadonlySet<string>;
  source: 'run' | 'organiser';
  now: Date;
  instantOf: (wall: WallTime) => Date;
  /** Country of a guest, and the code of a place. */
  countryOf: (party: string) => string;
  codeOf: (place: string) => string | null;
};

/**
 * What becomes of the rows of meetings when a plan is published. What is planned and in the plan
 * moves there; what is not in it loses its time, and is declined where a side refused it; what has
 * begun, and what the plan knows nothing of, stays.
 */
export function decideRows(publishing: Publishing): RowChange[] {
  const { show, content, rows, refused, standing, now } = publishing;
  const meetings = new Map(show.meetings.map((meeting) => [meeting.id, meeting]));
  const placed = new Set(
    content.assignments.map(({ meeting }) => meeting).filter((id) => meetings.has(id)),
  );
  const planned = content.assignments.flatMap((assignment): RowChange[] => {
    const meeting = meetings.get(assignment.meeting);
    const before = rows.get(assignment.meeting) ?? null;
    if (!meeting || (before && hasBegun(before, now))) return [];
    const after = plannedRow(publishing, { meeting, assignment, before });
    return before && isSame(before, after) ? [] : [{ before, after }];
  });
  const left = [...rows.values()].filter(
    (row) =>
      row.state === 'planned' &&
      !placed.has(row.id) &&
      !standing.has(row.id) &&
      !hasBegun(row, now) &&
      (refused.has(row.id) || content.unplaced.includes(row.id)),
  );
  return [...planned, ...left.map((before) => leftRow(before, refused.has(before.id), now))];
}

/** How a meeting stands for those who are in it; undefined while it has no time. */
export function standingOfRow(row: Meeting | null): Standing | undefined {
  if (!row || !isTimed(row) || !row.startsAt || !row.endsAt) return undefined;
  const { startsAt, endsAt, placeId, interpreterId, firm } = row;
  return {
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    ...{ placeId, interpreterId, firm },
  };
}

export function partyKindOf(kind: 'delegation' | 'exhibitor' | 'person'): PartyKind {
  return kind === 'person' ? 'participant' : kind;
}

type Placing = {
  meeting: ShowMeeting;
  assignment: PlannedMeeting;
  before: Meeting | null;
};

function plannedRow(publishing: Publishing, { meeting, assignment, before }: Placing): Meeting {
  const { kind, now, instantOf, codeOf } = publishing;
  const startsAt = instantOf(assignment.slot);
  const endsAt = new Date(startsAt.getTime() + meeting.minutes * 60_000);
  const { lockedTime, lockedPlace } = locksOf(meeting, assignment);
  const known = before ?? newRow(publishing, meeting);
  const placed: Meeting = {
    ...known,
    ...{ state: 'planned', startsAt, endsAt, minutes: meeting.minutes },
    ...{ placeId: assignment.place, place: codeOf(assignment.place) },
    interpreterId: assignment.interpreter ?? null,
    ...{ timeLocked: lockedTime, placeLocked: lockedPlace },
  };
  const isMoved = !before || !isSameStanding(before, placed);
  const firm = firmAfter(kind, { before, isMoved });
  const isSeen = isMoved || before.firm !== firm;
  return {
    ...placed,
    firm,
    sequence: before && isSeen ? before.sequence + 1 : known.sequence,
    changedAt: isSeen ? now : known.changedAt,
  };
}

/** What is moved provisionally waits for replies; a final version makes everything firm. */
function firmAfter(
  kind: VersionKind,
  { before, isMoved }: { before: Meeting | null; isMoved: boolean },
): boolean {
  if (kind === 'final') return true;
  if (kind === 'provisional') return isMoved ? false : (before?.firm ?? false);
  return before?.state === 'planned' ? before.firm : true;
}

function newRow({ show, countryOf, source, now }: Publishing, meeting: ShowMeeting): Meeting {
  const isPerson = show.parties.find(({ id }) => id === meeting.guest)?.kind === 'person';
  return {
    ...{ id: meeting.id, externalId: null, exhibitorId: meeting.host },
    delegationId: isPerson ? null : meeting.guest,
    participantId: isPerson ? meeting.guest : null,
    ...{ askedBy: 'organiser', subject: '', state: 'accepted' },
    ...{ startsAt: null, endsAt: null, place: null, provenance: 'recorded' },
    country: countryOf(meeting.guest),
    ...{ minutes: meeting.minutes, placeId: null, interpreterId: null },
    interpreted: meeting.interpreter && [...meeting.interpreter],
    ...{ closed: meeting.closed, sectors: [], timeLocked: false, placeLocked: false },
    ...{ source, sequence: 0, firm: false, askedAt: null, holdUntil: null },
    ...{ guestCameAt: null, hostCameAt: null, missedBy: null, releasedAt: null, changedAt: now },
  };
}

function leftRow(before: Meeting, isRefused: boolean, now: Date): RowChange {
  return {
    before,
    after: {
      ...before,
      state: isRefused ? 'declined' : 'accepted',
      ...{ startsAt: null, endsAt: null, place: null, placeId: null, interpreterId: null },
      ...{ timeLocked: false, placeLocked: false },
      ...{ sequence: before.sequence + 1, changedAt: now },
    },
  };
}

function hasBegun({ state, startsAt }: Meeting, now: Date): boolean {
  return (
    state === 'held' || state === 'missed' || (state === 'planned' && !!startsAt && startsAt < now)
  );
}

function isTimed({ state }: Meeting): boolean {
  return state === 'planned' || state === 'held' || state === 'missed';
}

function isSameStanding(one: Meeting, other: Meeting): boolean {
  const [before, after] = [standingOfRow(one), standingOfRow(other)];
  return (
    before !== undefined &&
    after !== undefined &&
    before.startsAt === after.startsAt &&
    before.endsAt === after.endsAt &&
    before.placeId === after.placeId &&
    before.interpreterId === after.interpreterId
  );
}

function isSame(one: Meeting, other: Meeting): boolean {
  return (
    isSameStanding(one, other) &&
    one.firm === other.firm &&
    one.timeLocked === other.timeLocked &&
    one.placeLocked === other.placeLocked
  );
}
