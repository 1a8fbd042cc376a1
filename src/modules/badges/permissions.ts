import { permission } from '#platform/permissions';

export const mayListBadges = permission('badge.list', ['organiser', 'commission', 'protocol']);

export const mayIssueBadges = permission('badge.issue', ['organiser']);

/** Security may need a badge dead at once, without asking the operator. */
export const mayRevokeBadges = permission('badge.revoke', ['organiser', 'commission']);

/** Public keys and single badges: what a gate needs, and nothing that names who else has one. */
export const mayVerifyBadges = permission('badge.verify', ['organiser', 'commission', 'gate']);

/** Printers, the queue and the reprint desk. */
export const mayPrintBadges = permission('badge.print', ['organiser']);

/** Badges that go from hand to hand, and passes for one day: nobody's dossier stands behind them. */
export const mayIssueBearers = permission('badge.issue-bearers', ['organiser']);

/** Who took which badges, and the pins of ministers. */
export const mayKeepCustody = permission('badge.custody', ['organiser', 'protocol']);

export const mayIssueVehiclePasses = permission('vehicle.issue', ['organiser', 'protocol']);
