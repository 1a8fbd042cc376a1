import { permission } from '#platform/permissions';

/** A gate answers for the badge in front of it, and shows nothing else to whoever works it. */
export const mayOperateGate = permission('gate.operate', ['gate', 'organiser']);

export const mayReadGates = permission('gate.read', [
  'organiser',
  'commission',
  'protocol',
  'range',
]);

export const mayCloseIncidents = permission('gate.close-incident', ['organiser', 'commission']);

/** The names of those inside: for an alarm, and for whoever leads the site. */
export const mayMuster = permission('gate.muster', [
  'organiser',
  'commission',
  'protocol',
  'range',
]);

/** Devices, their enrolment and wiping, the settings of the gates and the log in a file. */
export const mayManageGateDevices = permission('gate.manage-devices', ['organiser']);
