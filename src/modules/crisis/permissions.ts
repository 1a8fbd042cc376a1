import { permission } from '#platform/permissions';

export const mayReadCrisis = permission('crisis.read', [
  'organiser',
  'commission',
  'protocol',
  'range',
]);

/** Whoever answers for the show moves a day; the range stops itself by a word. */
export const mayChangeDay = permission('crisis.change-day', ['organiser', 'commission']);

export const mayReportIncidents = permission('incident.report', [
  'organiser',
  'commission',
  'protocol',
  'range',
  'gate',
]);

export const mayReadIncidents = permission('incident.read', ['organiser', 'commission', 'range']);

export const mayCloseIncidents = permission('incident.close', ['organiser', 'commission']);
