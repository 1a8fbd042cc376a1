import type { TableRegister } from '../types.ts';
import { kept } from './keeping.ts';

/** Badges without a dossier, and who took badges and pins away. */
export const paperRegister: readonly TableRegister[] = [
  {
    table: 'badge_bearer',
    key: ['id'],
    person: null,
    personal: kept('stay', 'access', 'empty', ['name', 'organisation'], 'third-party'),
    plain: ['edition_id', 'kind', 'category_id', 'country'],
  },
  {
    table: 'badge_custody',
    key: ['id'],
    person: null,
    personal: kept('stay', 'access', 'empty', ['taken_by', 'shown'], 'third-party'),
    plain: ['edition_id', 'direction', 'noted_by'],
  },
  {
    table: 'badge_custody_item',
    key: ['custody_id', 'idx', 'generation'],
    person: null,
    personal: [],
    plain: ['edition_id'],
  },
  {
    table: 'pin',
    key: ['number'],
    person: null,
    personal: kept('stay', 'access', 'empty', ['holder'], 'third-party'),
    plain: ['edition_id', 'kind', 'state', 'country'],
  },
  {
    table: 'printer_profile',
    key: ['id'],
    person: null,
    personal: [],
    plain: ['edition_id', 'name', 'format'],
  },
  {
    table: 'print_run',
    key: ['id'],
    person: null,
    personal: [],
    plain: ['edition_id', 'format', 'asked_by'],
  },
  {
    table: 'print_item',
    key: ['run_id', 'place'],
    person: null,
    personal: [],
    plain: ['edition_id', 'state'],
  },
  {
    table: 'vehicle_pass',
    key: ['number'],
    person: null,
    personal: [],
    // For whom it drives is a delegation or a company: the form asks for no person.
    plain: [...['edition_id', 'plate', 'for_whom', 'zones', 'days', 'token', 'revoked_reason']],
  },
];
