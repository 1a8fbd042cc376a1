import { permission } from '#platform/permissions';

/** A liaison officer and an embassy see the delegations of one country, and no other. */
export const mayReadDelegations = permission('delegation.read', [
  'organiser',
  'commission',
  'protocol',
  'liaison',
  'embassy',
]);

export const mayRegisterDelegations = permission('delegation.register', ['organiser', 'protocol']);

/** Precedence is the state's: an operator must never seem to rank governments. */
export const maySetPrecedence = permission('delegation.set-precedence', ['protocol']);
