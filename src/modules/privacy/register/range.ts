import { convoysRegister } from './convoys.ts';
import { goodsRegister } from './goods.ts';
import { kept } from './keeping.ts';
import { rangesRegister } from './ranges.ts';
import { sessionsRegister } from './sessions.ts';
import { timetableRegister } from './timetable.ts';
import type { TableRegister } from '../types.ts';

/** Who sits where in a convoy, who has a duty on a range, what an incident report tells. */
export const rangeRegister: readonly TableRegister[] = [
  ...goodsRegister,
  ...convoysRegister,
  ...rangesRegister,
  ...sessionsRegister,
  ...timetableRegister,
  {
    // What happened is told in words, and they may name anybody.
    table: 'range_incident',
    key: ['id'],
    person: null,
    personal: kept('identity', 'access', 'empty', ['account', 'measures']),
    plain: ['edition_id', 'kind', 'severity', 'reported_by', 'closed_by'],
  },
  {
    table: 'day_change',
    key: [],
    person: null,
    personal: [],
    plain: ['edition_id', 'kind', 'why', 'state', 'before', 'applied_by'],
  },
];
