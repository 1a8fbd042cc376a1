import { permission } from '#platform/permissions';

/** With the convoys, which the public programme leaves out. */
export const mayReadProgramme = permission('programme.read', [
  'organiser',
  'commission',
  'protocol',
  'liaison',
  'embassy',
  'exhibitor',
  'gate',
  'range',
]);

export const mayPlanProgramme = permission('programme.plan', ['organiser', 'protocol']);
