import { aDraft } from '#modules/demonstrations/testing';
import type { Belongings } from './neighbours.ts';

/** What a narrowed role could ask of the demo days: ranges, sessions, goods, convoys, alerts. */
export function questionsAboutDemoDays(
  others: Belongings,
  elsewhere: Belongings,
): Record<string, object[]> {
  return {
    'crisis.report': [
      {
        ...{ rangeId: null, rangeSessionId: null, kind: 'other', severity: 'note' },
        ...{ happenedAt: new Date('2025-11-11T09:00:00Z'), account: 'Spy', measures: '' },
      },
    ],
    ...questionsAboutGoods(others),
    ...questionsAboutSessions(others),
    'alerts.own': [{}, { unread: true }],
    'alerts.read': [{ id: others.toldDelegation }, { id: others.toldCompany }],
    'convoys.list': [{}],
    'convoys.get': [{ id: others.convoy }],
    ...questionsOfAGate(elsewhere),
    'ranges.list': [{}],
    'ranges.ground': [{ rangeId: nobody }],
    'ranges.sheet': [{ rangeId: nobody }],
    'ranges.sun': [{ rangeId: nobody, date: '2025-11-13' }],
  };
}

/** Every way to reach for the sessions and the wishes of others. */
function questionsAboutSessions({
  demonstration,
  offered,
  delegation,
}: Belongings): Record<string, object[]> {
  const meant = [demonstration, offered].map((id) => ({ id, version: 1 }));
  return {
    'rangeSessions.list': [{ pageSize: 100_000 }, { search: 'SERIAL' }],
    'rangeSessions.get': meant,
    'rangeSessions.choices': [{}],
    'rangeSessions.draft': meant.map((one) => ({ ...aDraft(nobody), ...one })),
    'rangeSessions.submit': meant,
    'rangeSessions.cancel': meant.map((one) => ({ ...one, reason: 'withdrawn' })),
    'rangeSessions.wishes.offer': [{}],
    'rangeSessions.wishes.matrix': [{}],
    'rangeSessions.wishes.rank': [
      { delegationId: delegation, rangeSessionIds: [offered] },
      { delegationId: delegation, rangeSessionIds: [demonstration] },
    ],
  };
}

/** What a gate may do in the convoys of its own edition, asked of another. */
function questionsOfAGate({ convoy, delegate }: Belongings): Record<string, object[]> {
  const counted = { convoyId: convoy, vehicleId: null, leg: 'back', counted: true };
  return {
    'convoys.count': [{ ...counted, head: { participantId: delegate } }],
    'convoys.mayLeave': [{ id: convoy }],
    'convoys.tellPosition': [{ convoyId: convoy, point: 'PONT', heading: 'out', passed: 'at' }],
  };
}

const nobody = '99999999-9999-4999-8999-999999999999';

/** Every way to reach for the goods and the lots of another exhibitor. */
function questionsAboutGoods({ exhibitor, exhibit }: Belongings): Record<string, object[]> {
  const item = { kind: 'drone', designation: 'Spy', status: 'live', endUse: 'display' };
  return {
    'exhibits.list': [
      { pageSize: 100_000, filters: { exhibitorId: [exhibitor] } },
      { pageSize: 100_000, search: 'ITEM' },
    ],
    'exhibits.alarms': [{}],
    'exhibits.owners': [{}],
    'exhibits.get': [{ id: exhibit }],
    'exhibits.save': [
      { ...item, exhibitorId: exhibitor },
      { ...item, exhibitorId: exhibitor, id: exhibit, version: 1 },
      { ...item, id: exhibit, version: 1 },
    ],
    'exhibits.tag': [{ id: exhibit }],
    'exhibits.leaving': [{}],
    'exhibits.account': [{}],
    'exhibits.registerLot': [{ code: 'SPY', nature: 'Spy', exhibitorId: exhibitor }],
  };
}
