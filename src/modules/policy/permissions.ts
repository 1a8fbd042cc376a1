import { permission } from '#platform/permissions';

export const mayReadPolicy = permission('policy.read', [
  'organiser',
  'commission',
  'protocol',
  'embassy',
  'exhibitor',
  'reader',
]);

/** Acts are the state's: its commission adopts and revokes them, the operator applies them. */
export const mayAdoptActs = permission('policy.adopt', ['commission']);
