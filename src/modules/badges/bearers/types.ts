export const bearerKinds = ['floater', 'day-pass'] as const;

/**
 * A badge without a participant: a floater is worn by whoever it is handed to, with their own
 * badge; a day pass is made out at the desk for one person and one day.
 */
export type BearerKind = (typeof bearerKinds)[number];

export type Bearer = {
  id: string;
  kind: BearerKind;
  categoryId: string;
  delegationId: string | null;
  exhibitorId: string | null;
  /** The delegation or company it was made out for. */
  partyName: string | null;
  /** Empty on a floater. */
  name: string;
  organisation: string;
  country: string | null;
  /** Index of the one day of a day pass. */
  day: number | null;
};

export type BearerRefusal =
  /** Nobody enters restricted ground, or beside a delegation, on a pass the commission never saw. */
  'badge.pass-not-allowed' | 'badge.pass-day-not-granted' | 'badge.category-without-days';
