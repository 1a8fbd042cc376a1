import { permission } from '#platform/permissions';

export const mayReadEdition = permission('edition.read', [
  'administrator',
  'organiser',
  'commission',
  'protocol',
  'liaison',
  'embassy',
  'exhibitor',
  'gate',
  'range',
  'reader',
]);

export const mayPlanEdition = permission('edition.plan', ['organiser']);
