import { permission } from '#platform/permissions';

/** Two files side by side show what no applicant may read of the other. */
export const mayReadDuplicates = permission('duplicate.read', ['organiser', 'commission']);

/** The commission too, because only it may merge a cleared file with a refused one. */
export const mayJudgeDuplicates = permission('duplicate.judge', ['organiser', 'commission']);
