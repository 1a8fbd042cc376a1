import { permission } from '#platform/permissions';

/** Times, vehicles, places in them and where they are; a liaison officer those of their delegations. */
export const mayReadConvoys = permission('convoy.read', [
  'organiser',
  'protocol',
  'commission',
  'range',
  'gate',
  'liaison',
]);

/** Routes, convoys, vehicles, whom they take, and what is told to the parties. */
export const mayPlanConvoys = permission('convoy.plan', ['organiser', 'protocol']);

/** Counts a head from the office, as phones do at the vehicle. */
export const mayCountHeads = permission('convoy.count', ['organiser', 'protocol', 'range', 'gate']);

/** Writes down what the radio says of where a convoy is. */
export const mayTellPositions = permission('convoy.tell-position', [
  'organiser',
  'protocol',
  'range',
  'gate',
]);

/** Names of passengers and of drivers; whoever counts at a gate goes by badge and delegation. */
export const mayNamePassengers = permission('convoy.name', [
  'organiser',
  'protocol',
  'commission',
  'range',
  'liaison',
]);

/** The papers name everybody aboard. */
export const mayPrintConvoys = permission('convoy.print', [
  'organiser',
  'protocol',
  'commission',
  'range',
]);
