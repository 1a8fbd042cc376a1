import { permission } from '#platform/permissions';

export const mayReadResults = permission('results.read', [
  'organiser',
  'commission',
  'protocol',
  'reader',
]);

/** To freeze is to publish: the operator and the state can both do it, and the ledger says who did. */
export const mayFreezeResults = permission('results.freeze', ['organiser', 'commission']);
