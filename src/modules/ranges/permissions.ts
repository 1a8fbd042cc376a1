import { permission } from '#platform/permissions';

/** Plan, hours and radio: danger areas are for those who run the days, not for their guests. */
export const mayReadRanges = permission('range.read', [
  'organiser',
  'range',
  'commission',
  'protocol',
  'gate',
]);

/** The host army's officers draw what is theirs; the organiser draws the rest. */
export const mayDrawRanges = permission('range.draw', ['organiser', 'range']);
