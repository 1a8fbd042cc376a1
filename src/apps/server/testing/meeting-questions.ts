import { emptyStatement } from '#modules/meetings/profiles/types';
import type { Belongings } from './neighbours.ts';

/** What a narrowed role could ask of the meetings, wishes and days of others. */
export function questionsAboutMeetings(others: Belongings): Record<string, object[]> {
  const parties = [
    { kind: 'delegation', id: others.delegation },
    { kind: 'exhibitor', id: others.exhibitor },
    { kind: 'participant', id: others.delegate },
  ];
  const own = { id: others.meeting };
  const question = { minutes: 30, closed: false, subject: 'Spy' };
  const between = parties.flatMap((from) => parties.map((to) => ({ from, to, ...question })));
  const both = (['guest', 'host'] as const).map((side) => ({ ...own, side }));
  return {
    'diaries.parties': [{}],
    'diaries.get': parties,
    'diaries.print': parties,
    'diaries.calendar': parties,
    'diaries.feeds': parties,
    'diaries.makeFeed': parties,
    'diaries.revokeFeed': parties.map((party) => ({ ...party, feed: others.meeting })),
    'meetingAsking.mine': [{}, ...parties.map((party) => ({ party }))],
    'meetingAsking.read': [own, ...both],
    'meetingAsking.meetable': parties.map((party) => ({ party })),
    'meetingAsking.openings': between,
    'meetingAsking.otherTimes': [own, ...both],
    'meetingAsking.ask': between.filter(({ to }) => to.kind !== 'exhibitor'),
    'meetingAsking.accept': both,
    'meetingAsking.decline': both.map((seat) => ({ ...seat, reason: 'other', words: 'Spy' })),
    'meetingAsking.propose': both.map((seat) => ({
      ...{ ...seat, startsAt: new Date('2025-11-11T10:00:00Z'), words: 'Spy' },
    })),
    'meetingAsking.change': both.map((seat) => ({ ...seat, ...question })),
    'meetingAsking.withdraw': both,
    'meetingAsking.cancel': both.map((seat) => ({ ...seat, reason: 'other', words: 'Spy' })),
    'meetingAsking.takeUp': both,
    'meetingAsking.substitute': both.map((seat) => ({ ...seat, personIds: [others.delegate] })),
    'meetingDay.board': [{}],
    'meetingDay.checkIn': [{ badge: others.badge }],
    'meetingDay.arrive': both,
    'meetingDay.release': [own],
    'meetingDay.rating': both,
    'meetingDay.rate': both.map((seat) => ({ ...seat, outcome: 'useful', note: 'Spy' })),
    'meetingPlans.replies.open': [{}, ...parties.map((party) => ({ party }))],
    'meetingPlans.replies.give': parties.map((party) => ({
      ...{ party, meeting: others.meeting, answer: 'refused', reason: 'Spy' },
    })),
    'meetingWishes.mine': [{}],
    'meetingWishes.read': parties.map((party) => ({ ...party, search: 'a' })),
    'meetingWishes.state': parties.map((party) => ({
      ...party,
      ...emptyStatement,
      seeks: ['drones'],
      version: 0,
    })),
    'meetingWishes.say': parties.flatMap((party) =>
      parties.map((to) => ({ ...party, to, word: 'never', note: 'Spy' })),
    ),
    'meetingWishes.moveUp': parties.flatMap((party) => parties.map((to) => ({ ...party, to }))),
  };
}
