import { beforeEach, describe, expect, it } from 'vitest';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { findDuplicatesEverywhere } from '#modules/participants/duplicates/service';
import { participantRoutes } from '#modules/participants/routes';
import { aPersonInput } from '#modules/participants/testing';
import { provenEdition } from '#platform/edition';
import { systemActor } from '#platform/permissions';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { confirmCode, mailCode } from './confirming/service.ts';
import { requestRoutes } from './routes.ts';
import { aDraft, aForm } from './testing.ts';
import { anAsker, codeFor, letter, photo, sent } from './testing/asking.ts';
import type { RequestForm } from './types.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const app = testApplication(db, '2025-10-20T09:00:00Z');
const routes = { requests: requestRoutes(), participants: participantRoutes() };
const organiser = callAs(app, routes, 'organiser');
const commission = callAs(app, routes, 'commission');
const visit = { address: '41.73.96.10', locale: 'fr' } as const;
const notice = true as const;

beforeEach(async () => {
  await db
    .transaction()
    .execute((tx) => createEdition(tx, signedBy('system'), aPlan({ stage: 'accreditation' })));
});

describe('asking by a form', () => {
  it('counts only once the address has been confirmed', async () => {
    const formId = await opened();
    await mailCode(app, edition, { formId, email: 'awa@radio.example' }, visit);

    expect(await db.selectFrom('requestAsker').selectAll().execute()).toEqual([]);
    await expect(
      confirmCode(
        app,
        edition,
        { formId, email: 'awa@radio.example', code: '00000000', country: 'SN' },
        visit,
      ),
    ).rejects.toMatchObject({ code: 'sign-in.code-wrong' });
    expect(await db.selectFrom('accessLink').selectAll().execute()).toEqual([]);
    await anAsker(app, formId, 'awa@radio.example');
    expect(await db.selectFrom('requestAsker').select(['email', 'country']).execute()).toEqual([
      { email: 'awa@radio.example', country: 'SN' },
    ]);
  });

  it('takes a code once', async () => {
    const formId = await opened();
    const code = await codeFor(app, formId, 'awa@radio.example');
    const given = { formId, email: 'AWA@radio.example ', code, country: 'SN' };

    await confirmCode(app, edition, given, visit);
    await expect(confirmCode(app, edition, given, visit)).rejects.toMatchObject({
      code: 'sign-in.code-wrong',
    });
  });

  it('is limited for an address and for a network', async () => {
    const formId = await opened();
    const flood = (email: string, address: string, times: number) =>
      Promise.all(
        Array.from({ length: times }, () =>
          mailCode(app, edition, { formId, email }, { ...visit, address }).then(
            () => 'mailed',
            (failure: { code: string }) => failure.code,
          ),
        ),
      );

    const one = await flood('one@radio.example', '10.0.0.1', 8);
    expect(one.filter((outcome) => outcome === 'mailed')).toHaveLength(5);
    expect(one).toContain('request.too-many');
    const addresses = await Promise.all(
      Array.from({ length: 40 }, (_, index) => flood(`n${index}@radio.example`, '10.0.0.2', 1)),
    );
    expect(addresses.flat().filter((outcome) => outcome === 'mailed')).toHaveLength(30);
  });

  it('ends at the closing', async () => {
    const formId = await opened({ closesAt: new Date('2025-10-20T09:00:00Z') });

    await expect(
      mailCode(app, edition, { formId, email: 'awa@radio.example' }, visit),
    ).rejects.toMatchObject({ code: 'entry-request.closed' });
  });

  it('keeps no passport number in the ledger, nor a name', async () => {
    const own = await anAsker(app, await opened(), 'awa@radio.example');
    await sent(own);

    const ledger = JSON.stringify(await db.selectFrom('ledgerEntry').select('data').execute());
    expect(ledger).toContain('"noticeVersion":1');
    expect(ledger).not.toMatch(/Diop|Awa|P7654321|radio\.example|Radio Example/);
  });
});

describe('a request that is sent', () => {
  it('becomes a participant with its source, papers and photo', async () => {
    const own = await anAsker(app, await opened(), 'awa@radio.example');
    await sent(own);

    const [request] = await organiser.requests.list({ edition, formId: await onlyForm() });
    expect(request).toMatchObject({ source: 'media', standing: 'pending', country: 'SN' });
    const person = await organiser.participants.find({
      edition,
      participantId: request?.personId ?? '',
    });
    expect(person).toMatchObject({
      categoryId: 'visitor',
      state: 'registered',
      organisation: 'Radio Example',
      email: 'awa@radio.example',
      language: 'fr',
      documentNumber: 'P7654321',
    });
    expect(person.photoId).not.toBeNull();
    expect(await db.selectFrom('entryRequest').select(['draft', 'photoId']).execute()).toEqual([
      { draft: null, photoId: null },
    ]);
    const [facts] = await factsOf('entry-request.sent');
    expect(facts).toMatchObject({ source: 'media', categoryId: 'visitor', country: 'SN' });
  });

  it('wants what the form demands, and the notice', async () => {
    const own = await anAsker(app, await opened(), 'awa@radio.example');
    const { id } = await own.write({ edition, ...aDraft() });

    await expect(own.send({ edition, id, notice })).rejects.toMatchObject({
      code: 'entry-request.incomplete',
    });
    await own.handIn({ edition, id, documents: [letter()], photo: photo() });
    await expect(own.send({ edition, id, notice: false as true })).rejects.toMatchObject({
      status: 400,
    });
    expect(await own.send({ edition, id, notice })).toEqual({ outcome: 'placed' });
    await expect(own.send({ edition, id, notice })).rejects.toMatchObject({
      code: 'entry-request.already-sent',
    });
  });

  it('takes no file that only calls itself a document', async () => {
    const own = await anAsker(app, await opened(), 'awa@radio.example');
    const { id } = await own.write({ edition, ...aDraft() });
    const file = new File(['MZ a program'], 'letter.pdf', { type: 'application/pdf' });
    const documents = [{ kind: 'assignment-letter' as const, file }];

    await expect(own.handIn({ edition, id, documents })).rejects.toMatchObject({
      code: 'entry-request.not-a-document',
    });
  });

  it('is opened by an office on the record', async () => {
    const own = await anAsker(app, await opened(), 'awa@radio.example');
    await sent(own);
    const [request] = await organiser.requests.list({ edition, formId: await onlyForm() });
    const documentId = request?.documents[0]?.id ?? '';
    const file = await commission.requests.document({ edition, id: request?.id ?? '', documentId });

    expect(await file.text()).toContain('%PDF-');
    expect(await factsOf('entry-request.document-read')).toEqual([
      { participantId: request?.personId, kind: 'assignment-letter' },
    ]);
  });

  it('is compared with everybody, wherever they came from', async () => {
    const own = await anAsker(app, await opened(), 'awa@radio.example');
    await sent(own);
    await organiser.participants.register({
      edition,
      ...aPersonInput({
        givenNames: 'Awa',
        familyName: 'DIOP',
        country: 'SN',
        nationality: 'SN',
        birthDate: '1990-05-04',
        documentNumber: 'P7654321',
      }),
    });
    await findDuplicatesEverywhere(db, { actor: systemActor, clock: app.clock });

    expect(await db.selectFrom('duplicatePair').select(['outcome']).execute()).toEqual([
      { outcome: 'same' },
    ]);
  });
});

async function opened(changes: Partial<RequestForm> = {}): Promise<string> {
  const { documents, ...form } = aForm(changes);
  return (await organiser.requests.forms.add({ edition, ...form, documents: [...documents] })).id;
}

async function onlyForm(): Promise<string> {
  return (await organiser.requests.forms.list({ edition }))[0]?.id ?? '';
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
