import type { RangeGround } from '#modules/ranges/types';
import type { RangePlan, RangeShow } from '../engine/types.ts';
import type { RangeSettings } from '../settings/types.ts';
import type { Post, RangeSession, SessionOrder, SessionWish } from '../types.ts';

/** A convoy to the range on one day, with the delegations that ride in it. */
export type Ride = {
  convoyId: string;
  code: string;
  arrivesAt: Date;
  returnsAt: Date;
  delegationIds: readonly string[];
};

/** A delegation with whom it brings to the range. */
export type Guest = { id: string; name: string; people: number };

/** What keeps a delegation busy; `why` names it as `meeting:<id>` or `session:<id>`. */
export type Engagement = { delegationId: string; startsAt: Date; endsAt: Date; why: string };

/** A demo day of the edition. */
export type DemoDay = { date: string; opensAt: Date; closesAt: Date };

/** Everything a show is made of, as it stands in the database. */
export type RangeGathered = {
  edition: string;
  zone: string;
  now: Date;
  days: readonly DemoDay[];
  ground: RangeGround;
  settings: RangeSettings;
  sessions: readonly RangeSession[];
  posts: readonly Post[];
  orders: readonly SessionOrder[];
  wishes: readonly SessionWish[];
  rides: readonly Ride[];
  guests: readonly Guest[];
  engagements: readonly Engagement[];
  audience: readonly { session: string; group: string }[];
  /** Posts that no person named: the published timetable chose them, and another may choose others. */
  chosen: ChosenPosts;
};

/** Sessions whose officer or medic a timetable has chosen. */
export type ChosenPosts = { officer: readonly string[]; medic: readonly string[] };

/** What stays where it is published. */
export const keptKinds = ['nothing', 'begun', 'all'] as const;

export type Kept = (typeof keptKinds)[number];

export type ShowWanted = {
  /** Local dates; all demo days where none is named. */
  dates?: readonly string[] | undefined;
  /** What has begun stays in any case; `all` that is scheduled does where only new ones find a place. */
  keep?: Kept | undefined;
};

/** Why a session is not in the show at all. */
export type LeftOut = { session: string; why: 'no-lane' | 'no-stand' };

export type ReadRangeShow = {
  show: RangeShow;
  /** As the sessions stand: times and posts of those that are scheduled, and who sees them. */
  published: RangePlan;
  leftOut: readonly LeftOut[];
  gathered: RangeGathered;
};
