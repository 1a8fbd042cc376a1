import { aPersonInput } from '#modules/participants/testing';
import { aPhoto, type Belongings } from './neighbours.ts';

/** Every way in which a narrowed role could ask for, or reach for, what is not its own. */
export function questionsAbout(
  others: Belongings,
  { own, elsewhere }: { own: Belongings; elsewhere: Belongings },
): Record<string, object[]> {
  const person = { participantId: others.delegate };
  const salesman = { participantId: others.salesman };
  const widest = [
    {},
    { search: 'a' },
    {
      pageSize: 100_000,
      filters: {
        country: ['BF', 'SN'],
        id: Object.values(others),
        exhibitorId: [others.exhibitor],
        delegationId: [others.delegation],
      },
    },
  ];
  const theirs = aPersonInput({
    country: 'BF',
    nationality: 'BF',
    delegationId: others.delegation,
  });
  const shown = { gateId: 'north', direction: 'in', photoChecked: true };
  return {
    'accreditation.find': [person, salesman],
    'badges.trust': [{}],
    'badges.verify': [{ token: elsewhere.badge }],
    'delegations.list': widest,
    'delegations.print': [{}],
    'delegations.get': [{ id: others.delegation }],
    'editions.plan': [{}],
    'exhibitors.list': widest,
    'exhibitors.get': [{ id: others.exhibitor }],
    // A gate may ask for any badge of its own edition: that is its work.
    'gates.check': [{ ...shown, token: elsewhere.badge }],
    'gates.recordPassages': [
      {
        gateId: 'nowhere',
        deviceId: 'd',
        passages: [{ id: others.delegate, direction: 'in', token: elsewhere.badge }],
      },
    ],
    'invitations.list': widest,
    'invitations.board': [{}],
    'invitations.get': [{ id: others.invitation }],
    'invitations.notes': [
      { ids: [others.invitation] },
      { ids: [own.invitation, others.invitation] },
    ],
    'leads.list': widest,
    'meetings.list': widest,
    'meetings.days': [{}],
    'participants.list': widest,
    'participants.references': [{}],
    'participants.find': [person, salesman],
    'participants.history': [person, salesman],
    'participants.photo': [person, salesman],
    'participants.setPhoto': [person, salesman].map((who) => ({ ...who, photo: aPhoto(700) })),
    'participants.register': [
      theirs,
      { ...theirs, country: 'SN' },
      aPersonInput({ country: 'SN', exhibitorId: others.exhibitor }),
      aPersonInput({ categoryId: 'exhibitor', country: 'BF', exhibitorId: others.exhibitor }),
      aPersonInput({ categoryId: 'exhibitor', country: 'SN', exhibitorId: others.exhibitor }),
    ],
    'participants.correct': [
      ...[person, salesman].map((who) => ({ ...who, post: 'Spy' })),
      { participantId: own.delegate, delegationId: others.delegation },
      { participantId: own.delegate, delegationId: null, exhibitorId: others.exhibitor },
      { participantId: own.salesman, exhibitorId: others.exhibitor },
      { participantId: own.salesman, exhibitorId: null, delegationId: others.delegation },
    ],
    'participants.withdraw': [person, salesman].map((who) => ({ ...who, reason: 'own-wish' })),
    'policy.acts': [{}],
    'programme.list': [{}],
    'results.get': [{}],
    'results.csv': [{}],
    'results.reports': [{}],
    // The paper is made of the same figures as the table, and takes seconds.
    'results.pdf': [{ report: 99 }],
    'stands.list': widest,
    'views.list': [{ table: 'participants' }],
    'views.delete': [{ id: others.delegation }],
    // It names nothing but itself and belongs to whoever saves it.
    'views.save': [],
  };
}
