import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { provenEdition } from '#platform/edition';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { saveInvitations } from '../bulk/service.ts';
import { invitationRoutes } from '../routes.ts';
import { hasAnswer } from '../rules.ts';
import { anInvitationRecord, answeredSenegal } from '../testing.ts';
import { invitationStates } from '../types.ts';
import { dueChasers, isDue, type Chased, type ChaserRule } from './rules.ts';
import { remindEverywhere } from './service.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const weekAfter: ChaserRule = {
  id: 'a',
  anchor: 'sent',
  days: 7,
  awaits: 'answer',
  channel: 'e-mail',
};
const beforeTheEnd: ChaserRule = { ...weekAfter, id: 'b', anchor: 'last-day', days: 5 };

describe('a rule of reminding', () => {
  const answerBy = '2025-10-12';
  const on = (today: string) => ({ answerBy, today });

  it('reminds from its day on, and not the day before', () => {
    expect(isDue(weekAfter, aChased(), on('2025-09-23'))).toBe(false);
    expect(isDue(weekAfter, aChased(), on('2025-09-24'))).toBe(true);
    expect(isDue(beforeTheEnd, aChased(), on('2025-10-06'))).toBe(false);
    expect(isDue(beforeTheEnd, aChased(), on('2025-10-07'))).toBe(true);
  });

  it('is silent once the last day for a reply is over', () => {
    expect(isDue(weekAfter, aChased(), on('2025-10-12'))).toBe(true);
    expect(isDue(weekAfter, aChased(), on('2025-10-13'))).toBe(false);
  });

  it('counts from a delivery only where there was one', () => {
    const rule = { ...weekAfter, anchor: 'delivered' } as const;

    expect(isDue(rule, aChased(), on('2025-10-10'))).toBe(false);
    expect(isDue(rule, aChased({ deliveredOn: '2025-10-03' }), on('2025-10-10'))).toBe(true);
  });

  it('asks nobody for a confirmation that has come', () => {
    const rule = { ...weekAfter, awaits: 'acknowledgement' } as const;
    const confirmed = aChased({ state: 'acknowledged', acknowledgedOn: '2025-09-20' });

    expect(isDue(rule, confirmed, on('2025-09-30'))).toBe(false);
    expect(isDue(weekAfter, confirmed, on('2025-09-30'))).toBe(true);
  });

  it('becomes a task where there is no mailbox', () => {
    const [due] = dueChasers([weekAfter], [aChased({ hasEmail: false })], on('2025-09-24'));

    expect(due?.channel).toBe('task');
  });

  it('never reminds who has answered, nor twice by a rule, nor twice on a day', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyRule, { selector: ({ id }) => id, maxLength: 5 }),
        fc.array(anyChased, { maxLength: 8 }),
        fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 40 }),
        (rules, invitations, dayNumbers) => {
          const given = new Set<string>();
          let known = invitations.map((one, index) => ({ ...one, id: String(index) }));
          for (const number of dayNumbers.toSorted((one, other) => one - other)) {
            const today = dayAt(number);
            for (const { invitationId, rule } of dueChasers(rules, known, on(today))) {
              const invitation = known.find(({ id }) => id === invitationId);
              expect(invitation && hasAnswer(invitation)).toBe(false);
              for (const mark of [`${invitationId} ${rule.id}`, `${invitationId} ${today}`]) {
                expect(given.has(mark)).toBe(false);
                given.add(mark);
              }
              known = known.map((one) =>
                one.id === invitationId
                  ? { ...one, remindedBy: [...one.remindedBy, rule.id], remindedOn: today }
                  : one,
              );
            }
          }
        },
      ),
    );
  });
});

describe('the reminders of a day', () => {
  beforeEach(async () => {
    const records = [
      anInvitationRecord({ ...sent, embassyEmail: 'sn@embassies.example' }),
      anInvitationRecord({ externalId: 'INV-GH', country: 'GH', number: 'NV-2', ...sent }),
      anInvitationRecord({
        externalId: 'INV-TG',
        country: 'TG',
        number: 'NV-3',
        ...answeredSenegal,
        embassyEmail: 'tg@embassies.example',
      }),
    ];
    await db.transaction().execute(async (tx) => {
      const by = signedBy('import:test', '2025-09-30T09:00:00Z');
      await createEdition(tx, signedBy('system'), aPlan({ stage: 'invitations' }));
      await saveInvitations(tx, edition, by, records);
    });
    const { anchor, days, awaits, channel } = weekAfter;
    await protocol().addChaserRule({ edition, anchor, days, awaits, channel });
    await protocol().addChaserRule({ edition, anchor, days, awaits, channel });
  });

  it('are told before they are given, and given once however often they run', async () => {
    const { rules, due } = await protocol().chasing({ edition });
    expect(rules).toHaveLength(1);
    expect(due.map(({ country, channel }) => [country, channel])).toEqual([
      ['GH', 'task'],
      ['SN', 'e-mail'],
    ]);

    const app = testApplication(db, today);
    const runs = await Promise.all([remindEverywhere(app), remindEverywhere(app)]);
    expect(runs.toSorted()).toEqual([0, 2]);
    expect(await remindEverywhere(testApplication(db, tomorrow))).toBe(0);
    const mails = await db.selectFrom('outboxMail').select(['recipient', 'subject']).execute();
    expect(mails.map(({ recipient }) => recipient)).toEqual(['sn@embassies.example']);
    expect(mails[0]?.subject).not.toMatch(/Sénégal|Senegal/u);
    const facts = await db
      .selectFrom('ledgerEntry')
      .select('data')
      .where('kind', '=', 'invitation.reminded')
      .orderBy('seq')
      .execute();
    expect(facts.map(({ data }) => data)).toEqual([
      { country: 'GH', rule: rules[0]?.id },
      { country: 'SN', rule: rules[0]?.id },
    ]);
  });

  it('leave a call with an officer until it is made', async () => {
    await protocol().remind({ edition });
    const [task] = (await protocol().chasing({ edition })).tasks;
    expect(task).toMatchObject({ country: 'GH', doneAt: null });

    const call = { edition, id: task?.invitationId ?? '', rule: task?.ruleId ?? '' };
    await protocol().finishChaser(call);
    expect((await protocol().chasing({ edition })).tasks).toEqual([]);
    await expect(protocol().finishChaser(call)).rejects.toMatchObject({
      code: 'invitation.rule-unknown',
    });
  });
});

const sent = { sentAt: new Date('2025-09-17T11:00:00Z') };
const today = '2025-10-01T06:00:00Z';
const tomorrow = '2025-10-02T06:00:00Z';

function protocol() {
  return callAs(testApplication(db, today), invitationRoutes, 'protocol');
}

function aChased(changes: Partial<Chased> = {}): Chased {
  return {
    id: 'one',
    state: 'sent',
    sentOn: '2025-09-17',
    deliveredOn: null,
    acknowledgedOn: null,
    hasEmail: true,
    remindedBy: [],
    remindedOn: null,
    ...changes,
  };
}

function dayAt(number: number): string {
  const date = new Date('2025-09-01T00:00:00Z');
  date.setUTCDate(date.getUTCDate() + number);
  return date.toISOString().slice(0, 10);
}

const anyDay = fc.option(fc.integer({ min: 0, max: 60 }).map(dayAt));

const anyRule: fc.Arbitrary<ChaserRule> = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  anchor: fc.constantFrom('sent', 'delivered', 'last-day'),
  days: fc.integer({ min: 0, max: 30 }),
  awaits: fc.constantFrom('acknowledgement', 'answer'),
  channel: fc.constantFrom('e-mail', 'task'),
});

const anyChased: fc.Arbitrary<Chased> = fc.record({
  id: fc.constant(''),
  state: fc.constantFrom(...invitationStates),
  sentOn: anyDay,
  deliveredOn: anyDay,
  acknowledgedOn: anyDay,
  hasEmail: fc.boolean(),
  remindedBy: fc.constant([]),
  remindedOn: fc.constant(null),
});
