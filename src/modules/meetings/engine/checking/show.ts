import type { Plan, Show } from '../types.ts';
import type { ShowBreach } from './broken-rules.ts';
import { checkDemands } from './demands.ts';
import { checkInterpreting } from './interpreting.ts';
import { checkPersons } from './persons.ts';
import { readPlan } from './placed.ts';
import { checkRooms } from './rooms.ts';

/**
 * Every hard rule that a plan breaks; none for a plan that may be shown.
 *
 * Written apart from the engine, with which it shares nothing but the types, and slow on purpose:
 * each rule is looked up in all meetings, so that it can be read against the definition.
 */
export function checkShowPlan(show: Show, plan: Plan): ShowBreach[] {
  const { placed, breaches } = readPlan(show, plan);
  return [
    ...breaches,
    ...checkDemands(show, placed),
    ...checkPersons(show, placed),
    ...checkRooms(show, placed),
    ...checkInterpreting(show, placed),
  ];
}
