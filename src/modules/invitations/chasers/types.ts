import type { ChaserRule, DueChaser } from './rules.ts';

/** One reminder that was given. */
export type Chaser = {
  ruleId: string;
  invitationId: string;
  channel: ChaserRule['channel'];
  remindedAt: Date;
  /** The local day of it, `YYYY-MM-DD`. */
  remindedOn: string;
  /** When an officer did the task; null for a mail, and for a task still to be done. */
  doneAt: Date | null;
};

/** With the government it is about, ISO 3166 alpha-2. */
export type ChaserTask = Chaser & { country: string };

export type DueChaserOf = DueChaser & { country: string };
