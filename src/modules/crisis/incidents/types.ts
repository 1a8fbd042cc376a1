export const incidentKinds = [
  'injury',
  'misfire',
  'out-of-area',
  'drone-lost',
  'fire',
  'vehicle',
  'security',
  'health',
  'other',
] as const;

export type IncidentKind = (typeof incidentKinds)[number];

export const severities = ['note', 'serious', 'grave'] as const;

export type Severity = (typeof severities)[number];

export type NewIncident = {
  rangeId: string | null;
  rangeSessionId: string | null;
  kind: IncidentKind;
  severity: Severity;
  happenedAt: Date;
  /** What happened; may name persons. */
  account: string;
  /** What was done about it. */
  measures: string;
};

export type Incident = NewIncident & {
  id: string;
  reportedAt: Date;
  closedAt: Date | null;
  /** `R07`; null where it belongs to none. */
  sessionCode: string | null;
};
