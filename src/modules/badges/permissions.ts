import { permission } from '#platform/permissions';

export const mayListBadges = permission('badge.list', ['organiser', 'commission', 'protocol']);

export const mayIssueBadges = permission('badge.issue', ['organiser']);

/** Security may need a badge dead at once, without asking the operator. */
export const mayRevokeBadges = permission('badge.revoke', ['organiser', 'commission']);

/** Public keys and single badges: what a gate needs, and nothing that names who else has one. */
export const mayVerifyBadges = permission('badge.verify', ['organiser', 'commission', 'gate']);
