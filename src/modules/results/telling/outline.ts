/** The first page: what an ambassador reads when there is one minute. */
export const headlineKeys: readonly string[] = [
  'countries.present',
  'delegations.present',
  'exhibitors.admitted',
  'area.net',
  'visitors.total',
  'visits.total',
  'meetings.held',
  'sessions.held',
  'leads.recorded',
];

/** The chapters of the report and of its page, each with the figures whose keys begin so. */
export const chapters = [
  { key: 'coming', figures: ['countries.', 'delegations.', 'delegates.'], intro: true },
  { key: 'exhibitors', figures: ['exhibitors.', 'area.'], intro: false },
  { key: 'entry', figures: ['accreditation.', 'badges.'], intro: false },
  {
    key: 'attendance',
    figures: ['visitors.', 'visits.', 'attendance.', 'entries.', 'incidents.'],
    intro: true,
  },
  { key: 'programme', figures: ['sessions.', 'demo.', 'meetings.', 'leads.'], intro: false },
] as const;

export type Chapter = (typeof chapters)[number];

/** What happens to a government between the letter and the gate. */
export const countryFunnel: readonly string[] = [
  'countries.invited',
  'countries.answered',
  'countries.accepted',
  'countries.present',
];

export function isIn(chapter: Chapter, figureKey: string): boolean {
  return chapter.figures.some((start) => figureKey.startsWith(start));
}
