import type { TableRegister } from '../types.ts';
import { kept } from './keeping.ts';

/** Who rides where, who was counted, and who drives. A seat and a count are told to whoever they are of. */
export const convoysRegister: readonly TableRegister[] = [
  {
    table: 'convoy_vehicle',
    key: ['id'],
    person: null,
    personal: kept('stay', 'staff', 'nothing', ['driver_name', 'driver_phone'], 'third-party'),
    plain: ['edition_id', 'code', 'kind', 'plate', 'call_sign'],
  },
  {
    table: 'convoy_seat',
    key: ['convoy_id', 'participant_id'],
    person: 'participant_id',
    personal: [],
    plain: ['edition_id'],
    shown: ['convoy_id', 'vehicle_id', 'seat'],
  },
  {
    table: 'convoy_count',
    key: ['id'],
    person: 'participant_id',
    personal: [],
    plain: ['edition_id', 'leg', 'said_by'],
    shown: ['convoy_id', 'leg', 'counted', 'at'],
  },
  ...Object.entries({
    convoy: [
      ...['edition_id', 'external_id', 'code', 'meeting_point', 'escort', 'late_rule', 'state'],
      'provenance',
    ],
    convoy_place: ['edition_id', 'party_kind', 'party_id'],
    convoy_position: ['edition_id', 'point', 'heading', 'passed', 'said_by'],
    convoy_route: ['edition_id', 'name', 'points'],
  }).map(([table, plain]) => ({ table, key: [], person: null, personal: [], plain })),
];
