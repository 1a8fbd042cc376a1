import { beforeEach, describe, expect, it } from 'vitest';
import { accreditationRoutes } from '#modules/accreditation/routes';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { provenEdition } from '#platform/edition';
import { systemActor } from '#platform/permissions';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { requestRoutes } from './routes.ts';
import { tellChanges } from './telling/service.ts';
import { aDraft, aForm, aPdf } from './testing.ts';
import { anAsker, idOf, letter, sent, standingsOf, type Asking } from './testing/asking.ts';
import type { RequestForm } from './types.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const app = testApplication(db, '2025-10-20T09:00:00Z');
const routes = { requests: requestRoutes(), accreditation: accreditationRoutes() };
const organiser = callAs(app, routes, 'organiser');
const commission = callAs(app, routes, 'commission');
const notice = true as const;

beforeEach(async () => {
  await db
    .transaction()
    .execute((tx) => createEdition(tx, signedBy('system'), aPlan({ stage: 'accreditation' })));
});

describe('the places of a form', () => {
  it('are given one by one to those who come at once; the others wait', async () => {
    const formId = await opened({ places: 3 });
    const askers = await Promise.all(
      Array.from({ length: 8 }, (_, index) => anAsker(app, formId, `a${index}@radio.example`)),
    );
    const outcomes = await Promise.all(askers.map((own, index) => sent(own, index)));

    expect(outcomes.filter((outcome) => outcome === 'placed')).toHaveLength(3);
    expect(outcomes.filter((outcome) => outcome === 'waits')).toHaveLength(5);
    expect(await db.selectFrom('participant').select('id').execute()).toHaveLength(3);
  });

  it('go to whoever waits longest when somebody withdraws, and to others beside the quota', async () => {
    const formId = await opened({ places: 1 });
    const [first, second, third] = await Promise.all(
      [1, 2, 3].map((index) =>
        anAsker(app, formId, `a${index}@radio.example`, `2025-10-20T09:0${index}:00Z`),
      ),
    );
    if (!first || !second || !third) throw new Error('three askers');
    await sent(first, 1);
    await sent(second, 2);
    await sent(third, 3);
    expect(await standingsOf(second)).toEqual(['waiting']);

    await first.withdraw({ edition, id: await idOf(first) });
    expect(await standingsOf(second)).toEqual(['pending']);
    expect(await standingsOf(third)).toEqual(['waiting']);
    const by = { actor: systemActor, clock: app.clock };
    expect(await tellChanges(db, edition, by, app.origin)).toBe(1);
    await organiser.requests.decideWaiting({ edition, id: await idOf(third), outcome: 'place' });
    expect(await standingsOf(third)).toEqual(['pending']);
    expect(await factsOf('entry-request.sent')).toMatchObject([
      { aboveQuota: false },
      { aboveQuota: false },
      { aboveQuota: true },
    ]);
  });

  it('are refused clearly where nobody may wait', async () => {
    const formId = await opened({ places: 0, waitingList: false });
    const own = await anAsker(app, formId, 'awa@radio.example');

    await expect(sent(own)).rejects.toMatchObject({ code: 'entry-request.full' });
    expect(await db.selectFrom('participant').select('id').execute()).toEqual([]);
  });

  it('are limited for each organisation, which introduces itself first', async () => {
    const formId = await opened({
      asker: 'contractor',
      organisationFirst: true,
      placesEach: 1,
      documents: [],
      photoRequired: false,
    });
    const own = await anAsker(app, formId, 'chief@works.example');
    await expect(own.write({ edition, ...aDraft() })).rejects.toMatchObject({
      code: 'entry-request.organisation-first',
    });
    await own.organisation({ edition, organisation: 'Works', contact: 'M. Chief', phone: null });
    const one = await own.write({ edition, ...aDraft() });
    const two = await own.write({ edition, ...aDraft({ givenNames: 'Binta' }) });
    await own.send({ edition, id: one.id, notice });

    await expect(own.send({ edition, id: two.id, notice })).rejects.toMatchObject({
      code: 'entry-request.organisation-full',
      details: { places: 1 },
    });
    const [request] = await organiser.requests.list({ edition, formId });
    expect(request).toMatchObject({ organisation: 'Works', source: 'contractor' });
  });
});

describe('an asker', () => {
  it('reads a question, answers it with papers, and never who advised what', async () => {
    const own = await anAsker(app, await opened(), 'awa@radio.example');
    await sent(own);
    const participantIds = [await personOf(own)];
    await organiser.accreditation.recommend({ edition, participantIds, recommendation: 'refuse' });
    expect(JSON.stringify(await own.read({ edition }))).not.toMatch(/recommend|advise|refuse/);

    const question = 'For whom do you film?';
    const decided = { decision: 'needs-information', question } as const;
    await commission.accreditation.decide({ edition, participantIds, decided });
    const [asked] = (await own.read({ edition })).requests;
    expect(asked).toMatchObject({ standing: 'question', question });

    const id = asked?.id ?? '';
    const papers = [new File([aPdf('contract')], 'contract.pdf')];
    await own.answer({ edition, id, answer: 'For the evening news.', papers });
    const [request] = await organiser.requests.ofParticipant({
      edition,
      participantId: participantIds[0] ?? '',
    });
    expect(request?.answers).toMatchObject([{ question, answer: 'For the evening news.' }]);
    expect(new Set(request?.documents.map(({ kind }) => kind))).toEqual(
      new Set(['assignment-letter', 'answer']),
    );

    await organiser.accreditation.recommend({ edition, participantIds, recommendation: 'accept' });
    const refusal = { decision: 'refused', reasonCode: 'security' } as const;
    await commission.accreditation.decide({ edition, participantIds, decided: refusal });
    const told = JSON.stringify(await own.read({ edition }));
    expect(told).toContain('"standing":"refused"');
    expect(told).not.toContain('security');
    await expect(own.answer({ edition, id, answer: 'But why?' })).rejects.toMatchObject({
      code: 'entry-request.nothing-asked',
    });
  });

  it('is mailed once for each change, without what has changed', async () => {
    const own = await anAsker(app, await opened(), 'awa@radio.example');
    await sent(own);
    const by = { actor: systemActor, clock: app.clock };
    const tell = () => tellChanges(db, edition, by, app.origin);
    expect(await tell()).toBe(0);
    const participantIds = [await personOf(own)];
    await organiser.accreditation.recommend({ edition, participantIds, recommendation: 'accept' });
    const decided = { decision: 'refused', reasonCode: 'security' } as const;
    await commission.accreditation.decide({ edition, participantIds, decided });

    expect([await tell(), await tell()]).toEqual([1, 0]);
    const mails = await db
      .selectFrom('outboxMail')
      .select(['subject', 'bodyText'])
      .orderBy('createdAt')
      .execute();
    const last = mails.find(({ subject }) => subject.startsWith('Du nouveau'));
    expect(last?.bodyText).toMatch(/http:\/\/localhost\/l\/[\w-]{43}/);
    expect(JSON.stringify(last)).not.toMatch(/Diop|refus/);
  });

  it('reaches nothing of another asker', async () => {
    const formId = await opened();
    const own = await anAsker(app, formId, 'awa@radio.example');
    await sent(own);
    const other = await anAsker(app, formId, 'spy@radio.example');
    const id = await idOf(own);

    expect((await other.read({ edition })).requests).toEqual([]);
    for (const attempt of [
      () => other.withdraw({ edition, id }),
      () => other.send({ edition, id, notice }),
      () => other.answer({ edition, id, answer: 'spying' }),
      () => other.handIn({ edition, id, documents: [letter()] }),
      () => other.write({ edition, id, ...aDraft() }),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'entry-request.unknown' });
    expect(await standingsOf(own)).toEqual(['pending']);
  });
});

async function opened(changes: Partial<RequestForm> = {}): Promise<string> {
  const { documents, ...form } = aForm(changes);
  return (await organiser.requests.forms.add({ edition, ...form, documents: [...documents] })).id;
}

async function personOf(own: Asking): Promise<string> {
  const { personId } = await organiser.requests.find({ edition, id: await idOf(own) });
  return personId ?? '';
}

async function factsOf(kind: string) {
  const rows = await db
    .selectFrom('ledgerEntry')
    .select('data')
    .where('kind', '=', kind)
    .orderBy('seq')
    .execute();
  return rows.map(({ data }) => data);
}
