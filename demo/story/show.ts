import type { Saved } from '../../src/apps/import/sheet.ts';
import { claimSpec, saveClaimRows } from '../../src/apps/import/sheets/claims.ts';
import { leadSpec, saveLeadRows } from '../../src/apps/import/sheets/leads.ts';
import {
  meetingSpec,
  saveMeetingRows,
  type MeetingRow,
} from '../../src/apps/import/sheets/meetings.ts';
import { passageSpec, savePassageRows } from '../../src/apps/import/sheets/passages.ts';
import { saveSessionRows, sessionSpec } from '../../src/apps/import/sheets/sessions.ts';
import { saveWishRows, wishSpec } from '../../src/apps/import/sheets/wishes.ts';
import { zone } from './edition.ts';
import { eachInstant, type StoryEvent } from './moment.ts';
import { readRows } from './read.ts';

const PROGRAMME_AT = '2025-10-30T09:00:00Z';
const WISHES_AT = '2025-11-05T10:00:00Z';
const MEETINGS_ASKED_AT = '2025-11-05T15:00:00Z';
const MEETINGS_ANSWERED_AT = '2025-11-07T15:00:00Z';
const CLAIMS_AT = '2025-11-20T10:00:00Z';
const HOUR_MS = 3_600_000;

/** Sessions are announced, and their state is told once they are over. */
export async function sessionEvents(): Promise<StoryEvent[]> {
  const rows = await readRows(sessionSpec, zone);
  const announced = (start: Date) =>
    new Date(Math.min(Date.parse(PROGRAMME_AT), start.getTime() - HOUR_MS));
  const settled = rows.filter(({ status }) => status === 'held' || status === 'cancelled');
  return [
    ...eachInstant(
      rows,
      ({ start }) => announced(start),
      ({ tx, edition, as }, those) => {
        const scheduled = those.map((row) => ({ ...row, status: 'scheduled' as const }));
        return saveSessionRows(tx, edition, as('organiser'), scheduled, zone).then(orFail);
      },
    ),
    ...eachInstant(
      settled,
      ({ end }) => new Date(end.getTime() + HOUR_MS),
      ({ tx, edition, as }, those) =>
        saveSessionRows(tx, edition, as('organiser'), those, zone).then(orFail),
    ),
  ];
}

/** Meetings are asked for, answered, and told of on the evening of their day. */
export async function meetingEvents(): Promise<StoryEvent[]> {
  const wishes = await readRows(wishSpec, zone);
  const meetings = await readRows(meetingSpec, zone);
  const save =
    (rows: MeetingRow[]): StoryEvent['happen'] =>
    ({ tx, edition, as }) =>
      saveMeetingRows(tx, edition, as('organiser'), rows, zone).then(orFail);

  const asked = meetings.map((row) => ({
    ...row,
    status: 'asked' as const,
    start: null,
    end: null,
    location: null,
  }));
  const answered = meetings
    .filter(({ status }) => status !== 'asked')
    .map((row) => (row.status === 'declined' ? row : { ...row, status: 'planned' as const }));
  const over = meetings.filter(({ status }) => ['held', 'missed', 'cancelled'].includes(status));

  return [
    {
      at: new Date(WISHES_AT),
      happen: ({ tx, edition, as }) =>
        saveWishRows(tx, edition, as('organiser'), wishes, zone).then(orFail),
    },
    { at: new Date(MEETINGS_ASKED_AT), happen: save(asked) },
    { at: new Date(MEETINGS_ANSWERED_AT), happen: save(answered) },
    ...eachInstant(
      over,
      ({ end }) => eveningOf(end ?? new Date(MEETINGS_ANSWERED_AT)),
      (moment, those) => save(those)(moment) as Promise<unknown>,
    ),
  ];
}

/** Gates and stands hand in what they recorded on the evening of each day. */
export async function floorEvents(): Promise<StoryEvent[]> {
  const passages = await readRows(passageSpec, zone);
  const leads = await readRows(leadSpec, zone);
  return [
    ...eachInstant(
      passages,
      (row) => eveningOf(row.at_device),
      ({ tx, edition, as }, those) =>
        savePassageRows(tx, edition, as('gate'), those, zone).then(orFail),
    ),
    ...eachInstant(
      leads,
      (row) => eveningOf(row.scanned_at),
      ({ tx, edition, as }, those) =>
        saveLeadRows(tx, edition, as('organiser'), those, zone).then(orFail),
    ),
  ];
}

export async function claimEvents(): Promise<StoryEvent[]> {
  const rows = await readRows(claimSpec, zone);
  return [
    {
      at: new Date(CLAIMS_AT),
      happen: ({ tx, edition, as }) => saveClaimRows(tx, edition, as('organiser'), rows, zone),
    },
  ];
}

/** Bamako keeps UTC, so that the day of an instant is the local one. */
function eveningOf(at: Date): Date {
  return new Date(`${at.toISOString().slice(0, 10)}T21:00:00Z`);
}

/** A demo of which a row is refused would not be the one its figures are checked against. */
function orFail(saved: Saved): void {
  const [first] = saved.refused;
  if (first) throw new Error(`the demo was refused ${first.externalId}: ${first.code}`);
}
