import { permission } from '#platform/permissions';

/** Over all countries, so not for those who see one only. */
export const mayReadPrecedence = permission('precedence.read', [
  'organiser',
  'commission',
  'protocol',
]);

/** Precedence is the state's: the operator reads it and changes nothing. */
export const mayArrangePrecedence = permission('precedence.arrange', ['protocol']);
