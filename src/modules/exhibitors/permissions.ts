import { permission } from '#platform/permissions';

export const mayReadExhibitors = permission('exhibitor.read', [
  'organiser',
  'commission',
  'protocol',
  'exhibitor',
  'reader',
]);

export const mayAdmitExhibitors = permission('exhibitor.admit', ['organiser']);
