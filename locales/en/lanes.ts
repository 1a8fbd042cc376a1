import type { lanes as source } from '../fr/lanes.ts';
import type { Same } from '../same.ts';

export const lanes = {
  title: 'Entry lanes',
  lead: 'How many lanes the morning needs so that nobody waits too long. A simulation, played over several mornings.',
  form: {
    question: 'The morning to plan',
    day: 'Day',
    dayOf: '{date} · {people, plural, one {# person possible} other {# people possible}}',
    chooseDay: 'Choose this day',
    arrivals: 'People who arrive',
    minutes: 'Within how many minutes',
    shape: 'Arrivals',
    peaked: 'with a peak before the opening',
    even: 'even',
    secondsPerPerson: 'Seconds per person',
    exceptionsPercent: 'Cases to settle, in a hundred people',
    exceptionSeconds: 'Seconds per case',
    exceptionsWhere: 'Where they are settled',
    aside: 'at a desk aside',
    inLane: 'in the lane',
    targetMinutes: 'Wait aimed at, in minutes',
    submit: 'Calculate',
  },
  answer: {
    needed: 'Lanes needed',
    neededDefinition:
      'The fewest lanes with which 95 people in 100 wait {minutes, number} min or less.',
    none: 'more than {lanes, number}',
    wait: 'Wait with these lanes',
    waitDefinition: '95 people in 100 wait no longer.',
    queue: 'Most people waiting',
    queueDefinition: 'People waiting at once, over all lanes, at the worst moment.',
    aside: 'Desk aside',
    asideValue: '{people, plural, =0 {nobody} one {# person} other {# people}}',
    asideDefinition: 'Cases settled beside the lanes: {minutes, number} min of work in all.',
    minutes: '{minutes, number, ::.0} min',
  },
  table: {
    title: 'By number of lanes',
    lanes: 'Lanes',
    half: 'Half wait at most',
    most: '95 in 100 wait at most',
    bad: 'The same on a bad morning in ten',
    queue: 'Longest queue',
    busy: 'Busy',
    cleared: 'Last one in after',
    keeps: 'target kept',
  },
  chart: 'Wait of 95 people in 100, in minutes, by number of lanes',
  source: {
    title: 'Where these figures come from',
    badges: 'People: the live badges that are good for this day.',
    registrations:
      'People: those registered whose category is admitted on this day, as there are no badges yet.',
    measured:
      'Seconds per person: {seconds, number, ::.0} s, measured in the busiest ten minutes of {devices, plural, one {# device} other {# devices}}.',
    usual:
      'Seconds per person: 4.5 s, usual for an offline check. Nothing has been measured here yet.',
    model:
      'One line for all lanes; the time each person takes varies by half around the mean. The search is not counted: where it is slower than the check, it makes the wait.',
    category: 'Category',
    people: 'People',
  },
} as const satisfies Same<typeof source>;
