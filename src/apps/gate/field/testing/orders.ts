import type { LocalText } from '#platform/i18n';
import type { FieldConvoy, FieldOrders } from '../orders.ts';

export const [convoyOne, convoyTwo] = ['c0000000-0001', 'c0000000-0002'];
export const [coachA, coachB, coachC] = ['v-a', 'v-b', 'v-c'];
export const rangeId = 'r-1';
export const [laneOne, laneTwo] = ['l-1', 'l-2'];
export const [firing, flying] = ['s-1', 's-2'];
export const lot = 'lot-1';
export const rifle = 'x-1';
const day = Date.UTC(2025, 10, 13);
/** 08:00 of the first demonstration day: the meeting point. */
export const eight = day + 8 * 3_600_000;

/** Badges 1 to 4 in coach A, 5 and 6 in coach B of the first convoy; 7 in coach C of the second. */
export function someOrders(changes: Partial<FieldOrders> = {}): FieldOrders {
  return {
    edition: 'bamex-2025',
    version: '1',
    convoys: [
      aConvoy(convoyOne, { [coachA]: [1, 2, 3, 4], [coachB]: [5, 6] }),
      aConvoy(convoyTwo, { [coachC]: [7] }),
    ],
    ranges: [
      {
        id: rangeId,
        name: named('Range'),
        lanes: [laneOne, laneTwo].map((id) => ({ id, code: id, name: named(id) })),
        sessions: [
          {
            ...{ id: firing, code: 'R01', title: named('Rifles'), kind: 'fire' },
            ...{ actor: 'demonstrator', laneId: laneOne, runMinutes: 20, lotIds: [lot] },
            startsAt: new Date(eight + 4 * 3_600_000),
            checklist: [
              { id: 'medic-in-place', signs: 'medic' },
              { id: 'lane-clear', signs: 'range-officer' },
            ],
          },
          {
            ...{ id: flying, code: 'R02', title: named('Drones'), kind: 'fly' },
            ...{ actor: 'host-force', laneId: laneTwo, runMinutes: 30, lotIds: [] },
            startsAt: new Date(eight + 5 * 3_600_000),
            checklist: [{ id: 'lane-clear', signs: 'range-officer' }],
          },
        ],
        said: [],
      },
    ],
    tags: [{ id: rifle, code: 'E-0012', designation: 'Rifle', kind: 'small-arm' }],
    standings: [],
    lots: [{ id: lot, code: 'LOT 7', nature: '5.56' }],
    rounds: [],
    ...changes,
  };
}

function aConvoy(id: string, coaches: Record<string, number[]>): FieldConvoy {
  const hour = (hours: number) => new Date(eight + hours * 3_600_000);
  const badges = Object.values(coaches).flat();
  return {
    ...{ id, code: id, dayIndex: 2, date: '2025-11-13', rangeId, meetingPoint: named('Gate') },
    ...{ meetAt: hour(0), departsAt: hour(0.5), arrivesAt: hour(2.5) },
    ...{ returnsAt: hour(8), homeAt: hour(10) },
    ...{ lateMinutes: 30, lateRule: 'next-convoy', state: 'published', points: [], byHand: [] },
    vehicles: Object.keys(coaches).map((vehicle, place) => ({
      ...{ id: vehicle, code: vehicle, kind: 'coach', place: place + 1, seats: 40 },
      ...{ plate: '', callSign: '' },
    })),
    manifest: Object.entries(coaches).flatMap(([vehicleId, riders]) =>
      riders.map((badgeIdx, place) => ({
        ...{ participantId: `p-${badgeIdx}`, badgeIdx, vehicleId, seat: place + 1 },
        ...{ country: 'TR', party: 'Delegation', leads: false },
      })),
    ),
    names: Object.fromEntries(badges.map((badge) => [`p-${badge}`, `Person ${badge}`])),
  };
}

function named(name: string): LocalText {
  return { fr: name, en: name, tr: name, ar: name };
}
