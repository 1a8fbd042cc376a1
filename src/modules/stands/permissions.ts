import { permission } from '#platform/permissions';

export const mayReadStands = permission('stand.read', [
  'organiser',
  'commission',
  'protocol',
  'exhibitor',
  'gate',
  'reader',
]);

export const mayAssignStands = permission('stand.assign', ['organiser']);
