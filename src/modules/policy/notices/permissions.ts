import { permission } from '#platform/permissions';

/** What exhibitors are told is no secret from whoever works with them, nor from them. */
export const mayReadNotices = permission('notice.read', [
  'organiser',
  'commission',
  'protocol',
  'exhibitor',
]);

/** Says that an exhibitor was told: the exhibitor itself, or whoever plans its meetings. */
export const mayConfirmNotices = permission('notice.confirm', [
  'organiser',
  'protocol',
  'exhibitor',
]);

/** The operator keeps the register: it is its exhibitors whom the notices bind. */
export const mayKeepNotices = permission('notice.keep', ['organiser']);
