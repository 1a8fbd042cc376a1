import { permission } from '#platform/permissions';

/** A gate answers for the badge in front of it, and shows nothing else to whoever works it. */
export const mayOperateGate = permission('gate.operate', ['gate', 'organiser']);

export const mayReadGates = permission('gate.read', ['organiser', 'commission', 'protocol']);

export const mayCloseIncidents = permission('gate.close-incident', ['organiser', 'commission']);
