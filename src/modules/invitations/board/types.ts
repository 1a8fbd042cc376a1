import type { InvitationRole, Region } from '../types.ts';

/** The way of a government from its invitation to the hall, each step with evidence of its own. */
export const campaignStages = [
  /** Its invitation left. */
  'invited',
  /** It answered, whether it comes or not. */
  'answered',
  /** Somebody stands in a delegation of it, and was not withdrawn. */
  'named',
  /** One of those was cleared. */
  'accredited',
  /** A delegation was received, or a member of one passed a gate. */
  'arrived',
  /** A member was let in. */
  'entered',
] as const;

export type CampaignStage = (typeof campaignStages)[number];

/** Where a government stands in one word, as the map colours it: its furthest step, or its no. */
export const campaignStandings = [
  'prepared',
  'waiting',
  'declined',
  'accepted',
  'named',
  'present',
] as const;

export type CampaignStanding = (typeof campaignStandings)[number];

/** What somebody has to do next about a government; the most pressing first. */
export const nextActs = [
  /** It came, or named people, without a yes in the ledger. */
  'settle-answer',
  /** Prepared, and still here. */
  'send',
  /** Silent for `CHASE_AFTER_DAYS`. */
  'chase',
  /** It sends a delegation and has named nobody. */
  'ask-names',
  /** Named people wait for a decision. */
  'accredit',
] as const;

export type NextAct = (typeof nextActs)[number];

/** All that the ledger tells about one government. */
export type Evidence = {
  /** ISO 3166 alpha-2. */
  country: string;
  /** Null where no invitation was prepared. */
  invitationId: string | null;
  /** One of its delegations; null where there is none. */
  delegationId: string | null;
  invited: boolean;
  /** Its last answer. */
  answer: 'yes' | 'no' | null;
  /** Of the last answer; empty after a no. */
  roles: InvitationRole[];
  /** How many people the last answer announced; null where it did not say. */
  announced: number | null;
  /** People in its delegations who were not withdrawn. */
  named: number;
  /** Of those, cleared by the last decision. */
  accredited: number;
  /** A delegation was received, or somebody of one passed a gate. */
  received: boolean;
  /** People let in as members of its delegations; that somebody withdrew later takes no entry back. */
  entered: number;
  /** When the invitation last left, arrived, or was acknowledged. */
  heardAt: Date | null;
  /** When anything last happened to the invitation; null without one. */
  lastStepAt: Date | null;
};

/** How many governments reached each stage, and how many said no. */
export type Funnel = Record<CampaignStage, number> & { declined: number };

/** One government on the board. */
export type CampaignRow = Evidence & {
  region: Region;
  standing: CampaignStanding;
  /** The earliest stage without evidence before its furthest one: it entered and never answered. */
  gap: CampaignStage | null;
  /** Whole days since it was last heard of; null unless an answer is awaited. */
  silentDays: number | null;
  nextAct: NextAct | null;
  /** People of its delegations let in at the edition before; null where it had no part in one. */
  lastEntered: number | null;
};
