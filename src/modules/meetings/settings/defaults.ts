import type { EditionDay, EditionPlan } from '#modules/editions/types';
import { localDay } from '#platform/days/rules';
import { instantOf } from '#platform/tabular/values';
import { defaultScoreWeights } from '../recommending/rules.ts';
import type { MeetingBlock, MeetingSettings } from './types.ts';

/** The first and the last hour of a day are for ceremonies and for the road. */
const MARGIN_MINUTES = 60;
const LUNCH = { from: '12:30', until: '14:00' };
const STEP_MINUTES = 30;

/**
 * What holds while nobody has set anything: meetings of half an hour on the fair days, in the
 * morning and in the afternoon, an hour off either end of the day.
 *
 * Sixteen meetings leave a party of two days of eleven slots some time for the show itself, and
 * four in a row are as much as visitors of trade shows bear.
 */
export function defaultSettings({ edition, days }: EditionPlan): MeetingSettings {
  return {
    blocks: days
      .filter(({ kind }) => kind === 'fair')
      .flatMap((day) => halfDaysOf(day, edition.timeZone)),
    lengths: [20, 30, 45],
    defaultLength: 30,
    most: {
      delegation: { halfDay: 5, day: 9, edition: 16 },
      participant: { halfDay: 3, day: 5, edition: 8 },
      exhibitor: { halfDay: null, day: null, edition: null },
    },
    inARow: { meetings: 4, pauseMinutes: 30 },
    walking: [],
    travel: { afterArrivalMinutes: 120, beforeDepartureMinutes: 180 },
    asking: {
      opensAt: null,
      closesAt: null,
      mostOpenAsked: 10,
      holdHours: 48,
      showDayHoldHours: 4,
      overlappingHolds: 2,
      lastMinuteMinutes: 60,
      whoMayAsk: { guest: true, host: true, visitors: true },
      mustSayWhy: false,
    },
    wishes: { mostMusts: 10, whoAskedForMe: { guest: true, host: false } },
    bannedCountries: [],
    replyHours: 24,
    weights: {
      plan: {
        bracket: { 'must-must': 800, 'must-meet': 500, 'meet-meet': 300, 'one-sided': 100 },
        fairness: 100,
        idlePeriod: 10,
        walkingMinute: 1,
        movedTime: 3,
        movedPlace: 1,
        edgeSlot: 1,
        interpreterChange: 2,
      },
      score: defaultScoreWeights,
    },
    lateMinutes: 5,
    releaseMinutes: 10,
  };
}

function halfDaysOf({ date, opensAt, closesAt }: EditionDay, zone: string): MeetingBlock[] {
  const from = new Date(opensAt.getTime() + MARGIN_MINUTES * 60_000);
  const until = new Date(closesAt.getTime() - MARGIN_MINUTES * 60_000);
  const noon = instantOf(date, LUNCH.from, zone);
  const afternoon = instantOf(date, LUNCH.until, zone);
  const halves = [
    { id: `${date}-am`, startsAt: from, endsAt: until < noon ? until : noon },
    { id: `${date}-pm`, startsAt: from > afternoon ? from : afternoon, endsAt: until },
  ];
  return halves
    .filter(({ startsAt, endsAt }) => startsAt < endsAt && localDay(endsAt, zone) === date)
    .map((half) => ({ ...half, halfDay: half.id, step: STEP_MINUTES }));
}
