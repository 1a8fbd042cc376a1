/** Why the goods of an exhibitor stay, and which item or lot it is about. */
export type LeaveRefusal = {
  reason: 'missing' | 'gone' | 'overdue' | 'in-lane' | 'not-counted' | 'lot-unbalanced';
  /** Code of the item or of the lot. */
  code: string;
  /** Exhibit or lot. */
  id: string;
  /** Rounds by which a lot does not come out; null for an item. */
  rounds: number | null;
};
