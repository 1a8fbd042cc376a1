import { beforeEach, expect, it } from 'vitest';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { provenEdition } from '#platform/edition';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { saveInvitations } from './bulk/service.ts';
import { carryOverInvitations } from './carry-over.ts';
import { invitationRoutes } from './routes.ts';
import { listAllInvitations } from './store.ts';
import { anInvitationRecord, answeredSenegal } from './testing.ts';

const db = useTestDatabase();
const from = provenEdition('bamex-2025');
const to = provenEdition('bamex-2026');
const winter = '2025-12-16T10:00:00Z';

beforeEach(async () => {
  await db.transaction().execute(async (tx) => {
    const by = signedBy('import:test', winter);
    await createEdition(tx, by, aPlan({ stage: 'results' }));
    await createEdition(tx, by, aPlan({ id: 'bamex-2026', clonedFrom: 'bamex-2025' }));
    await saveInvitations(tx, from, by, [
      anInvitationRecord({
        ...answeredSenegal,
        ...{ signedAt: new Date('2025-09-15T09:00:00Z'), substituteOffice: 'Gendarmerie' },
        ...{ kind: 'letter', courtesyLanguages: ['ar'], embassyAddress: 'Rue 14, Bamako' },
        embassyEmail: 'sn@embassies.example',
      }),
    ]);
  });
});

it('takes the office, the embassy and the languages along, and nothing of what happened', async () => {
  await carryOver();
  const [carried] = await listAllInvitations(db, to);

  expect(carried).toMatchObject({
    country: 'SN',
    addressee: 'Ministre de la Défense',
    kind: 'letter',
    courtesyLanguages: ['ar'],
    embassyAddress: 'Rue 14, Bamako',
    embassyEmail: 'sn@embassies.example',
    state: 'prepared',
    preparedAt: new Date(winter),
    number: null,
    signedAt: null,
    sentAt: null,
    answeredAt: null,
    substituteOffice: null,
    receiptFileId: null,
    version: 1,
  });
});

it('leaves what each government did to be read in the edition it did it in', async () => {
  await carryOver();
  const protocol = callAs(testApplication(db, winter), invitationRoutes, 'protocol', {
    editionId: to,
  });
  // The invited are proposed no more; what they did is told beside whoever is not.
  await db.deleteFrom('invitation').where('editionId', '=', to).execute();

  const senegal = (await protocol.propose({ edition: to })).find((one) => one.country === 'SN');
  expect(senegal?.last).toMatchObject({ invited: true, roles: ['delegation', 'speaker'] });
});

it('takes the letterhead along, begins to count anew, and asks again who signs', async () => {
  const desk = callAs(testApplication(db, winter), invitationRoutes, 'protocol');
  const setting = await desk.noteSetting({ edition: from });
  await desk.setNoteSetting({
    edition: from,
    ...setting,
    ...{ numberForm: '{number}/MAECI/2025', nextNumber: 55, signatoryName: 'S.E. M. Untel' },
  });
  await carryOver();

  const next = callAs(testApplication(db, winter), invitationRoutes, 'protocol', { editionId: to });
  expect(await next.noteSetting({ edition: to })).toMatchObject({
    nextNumber: 1,
    signatoryName: '',
    ministry: setting.ministry,
    numberForm: '{number}/MAECI/2025',
  });
});

function carryOver() {
  const by = signedBy('account:organiser', winter);
  return db.transaction().execute((tx) => carryOverInvitations(tx, { from, to }, by));
}
