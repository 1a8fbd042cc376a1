export const audienceKinds = [
  'delegations',
  'exhibitors',
  'delegation',
  'exhibitor',
  'participant',
] as const;

export type AudienceKind = (typeof audienceKinds)[number];

/** Whom a session keeps busy: all of a kind, with no id, or one of them. */
export type Audience = { kind: AudienceKind; id: string | null };

/** A session that keeps somebody busy, with whom. */
export type SessionAudience = {
  sessionId: string;
  startsAt: Date;
  endsAt: Date;
  audience: Audience;
};
