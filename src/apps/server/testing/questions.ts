import { aDraft } from '#modules/requests/testing';
import { aPersonInput } from '#modules/participants/testing';
import { aPhoto, type Belongings } from './neighbours.ts';
import { questionsAboutMeetings } from './meeting-questions.ts';
import { questionsAboutDemoDays } from './range-questions.ts';
import { questionsAboutStays } from './stay-questions.ts';

const noAnswer = {
  decision: 'declined',
  declineReason: 'other',
  focalPoint: { name: '', language: 'fr' },
};

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
  const named = { role: 'aide', givenNames: 'A', familyName: 'Spy' };
  const shown = { gateId: 'north', direction: 'in', photoChecked: true };
  return {
    'accreditation.find': [person, salesman],
    'accreditation.appeals.list': [person, salesman],
    'accreditation.appeals.file': [
      { ...person, statement: 'Please look again.' },
      { ...salesman, statement: 'Please look again.' },
    ],
    'answers.frame': [{ country: 'BF' }],
    'answers.own': [{ country: 'BF', id: others.invitation }],
    'answers.standing': [{ country: 'BF' }],
    // Its own answer it may give; with a version nobody has seen, nothing is written.
    'answers.give': [{ id: others.invitation, country: 'BF', version: 99, answer: noAnswer }],
    'badges.trust': [{}],
    'badgeKeys.trustList': [{}],
    'revocations.current': [{}],
    'revocations.sheet': [{}],
    'badges.verify': [{ token: elsewhere.badge }],
    'delegationBuilding.read': [{ delegationId: others.delegation }],
    'delegationBuilding.member': [person, salesman],
    // It opens the delegation of whoever asks, whatever country stands in the question.
    'delegationBuilding.open': [],
    'delegationBuilding.register': [{ delegationId: others.delegation, member: named }],
    'delegationBuilding.correct': [person, salesman].map((who) => ({
      ...who,
      version: 1,
      member: { post: 'Spy' },
    })),
    'delegationBuilding.withdraw': [person, salesman].map((who) => ({
      ...who,
      reason: 'own-wish',
    })),
    'delegationBuilding.substitute': [person, salesman].map((who) => ({
      ...who,
      member: named,
      reason: 'duty',
    })),
    'delegationBuilding.makeLink': [person, salesman].map((who) => ({ ...who, byMail: false })),
    'delegationBuilding.upload': [
      {
        delegationId: others.delegation,
        file: new File(['role,last_name,first_name\naide,Spy,A'], 'list.csv'),
      },
    ],
    'delegationBuilding.loadRows': [{ delegationId: others.delegation, rows: [] }],
    'delegationBuilding.template': [{ format: 'csv' }],
    'delegationBuilding.rejected': [{ rows: [], format: 'csv' }],
    'delegationQuotas.of': [{ delegationId: others.delegation }],
    'delegationQuotas.request': [
      { delegationId: others.delegation, categoryId: 'delegate', places: 1, reason: 'more' },
    ],
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
    'invitations.receipt': [{ id: others.invitation }],
    'leads.list': widest,
    'countryNotices.list': [{}],
    'meetings.list': widest,
    'meetings.days': [{}],
    'meetings.notices': [{}, { id: others.meeting }],
    'meetings.acknowledge': [{ id: others.meeting, read: [{ id: others.meeting, version: 1 }] }],
    'needs.list': widest,
    'needs.ofCountry': [{ country: 'BF' }],
    'needs.own': [],
    'needs.state': [
      { country: 'BF', sector: 'drones', purposes: ['buy'] },
      { country: 'SN', delegationId: others.delegation, sector: 'drones', purposes: ['buy'] },
    ],
    'needs.withdraw': [{ id: others.need }],
    'needs.mustMeet': [{ country: 'BF', exhibitorId: others.exhibitor, change: 'add' }],
    'requests.own.read': [{}],
    'requests.own.organisation': [{ organisation: 'Spies', contact: 'A. Spy', phone: null }],
    'requests.own.write': [{}, { id: others.delegate, version: 1 }].map((which) => ({
      ...which,
      ...aDraft(),
    })),
    'requests.own.handIn': [{ id: others.delegate, documents: [], photo: aPhoto(700) }],
    'requests.own.send': [{ id: others.delegate, notice: true }],
    'requests.own.withdraw': [{ id: others.delegate }],
    'requests.own.answer': [{ id: others.delegate, answer: 'Let me in.' }],
    'own.read': [{}],
    'own.photo': [{}],
    // They name nothing but the record of whoever asks.
    'own.save': [],
    'own.setPhoto': [],
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
    // It names nothing but the record of whoever asks, and is itself put on record.
    'privacy.exportOwn': [],
    'programme.list': [{}],
    'results.get': [{}],
    'results.csv': [{}],
    'results.reports': [{}],
    // The paper is made of the same figures as the table, and takes seconds.
    'results.pdf': [{ report: 99 }],
    'stands.list': widest,
    ...questionsAboutMeetings(others),
    ...questionsAboutDemoDays(others, elsewhere),
    ...questionsAboutStays(others, own),
    'views.list': [{ table: 'participants' }],
    'views.delete': [{ id: others.delegation }],
    // It names nothing but itself and belongs to whoever saves it.
    'views.save': [],
  };
}
