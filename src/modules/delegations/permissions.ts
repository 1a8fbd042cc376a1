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

/** The focal point names its people; protocol may do so in its place. */
export const mayBuildDelegation = permission('delegation.build', ['embassy', 'protocol']);

/** How many may come is the state's to say, as precedence is. */
export const maySetQuotas = permission('delegation.set-quotas', ['protocol']);

export const mayReadQuotas = permission('delegation.read-quotas', [
  'organiser',
  'commission',
  'protocol',
  'embassy',
]);
