import type { TableRegister } from '../types.ts';
import { kept } from './keeping.ts';

/** Travel, rooms, cars, and what is restricted of a person. */
export const staysRegister: readonly TableRegister[] = [
  {
    table: 'stay_particulars',
    key: ['participant_id'],
    person: 'participant_id',
    personal: kept('stay', 'stay', 'no-row', ['languages', 'diet']),
    plain: ['edition_id'],
  },
  {
    table: 'stay_restricted',
    key: ['participant_id', 'field'],
    person: 'participant_id',
    personal: kept('stay', 'restricted', 'no-row', ['field', 'sealed'], 'opened'),
    plain: ['edition_id'],
  },
  {
    table: 'stay_room',
    key: ['id'],
    person: null,
    personal: kept('stay', 'stay', 'empty', ['room']),
    plain: ['edition_id', 'hotel', 'kind', 'from_day', 'until_day', 'provenance'],
  },
  {
    table: 'stay_wish',
    key: ['delegation_id'],
    person: null,
    personal: kept('stay', 'stay', 'empty', ['note'], 'third-party'),
    plain: ['edition_id', 'hotel'],
  },
  {
    table: 'stay_vehicle',
    key: ['id'],
    person: null,
    personal: kept('stay', 'staff', 'empty', ['driver'], 'third-party'),
    plain: ['edition_id', 'plate', 'call_sign', 'provenance'],
  },
  {
    table: 'delegation',
    key: ['id'],
    person: null,
    personal: kept('stay', 'staff', 'nothing', ['liaison_officer'], 'third-party'),
    plain: [
      'edition_id',
      'external_id',
      'country',
      'name',
      'level',
      'seeks',
      'hotel',
      'provenance',
    ],
  },
  {
    table: 'head_of_delegation_office',
    key: ['delegation_id'],
    person: 'participant_id',
    personal: kept('identity', 'identity', 'no-row', ['title', 'took_office_on', 'organisation']),
    plain: ['edition_id'],
  },
];
