import { beforeEach, describe, expect, it } from 'vitest';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { aClearedPerson } from '#modules/badges/testing';
import { anApplication } from '#modules/exhibitors/testing';
import { aPassageInput } from '#modules/gates/testing';
import { recordPassages } from '#modules/gates/service';
import { aPersonInput } from '#modules/participants/testing';
import { aStand } from '#modules/stands/testing';
import { saveStands } from '#modules/stands/service';
import { provenEdition } from '#platform/edition';
import { isAppError } from '#platform/errors';
import { createSignInLink, signInWithLink } from '#platform/identity/links';
import { grantRole, revokeRole } from '#platform/identity/roles';
import { anAccount, aVisit } from '#platform/identity/testing';
import { verifyLedger } from '#platform/ledger/ledger';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { router } from './router.ts';

/** What two people do at the same instant is done once, and nobody is told of a bug. */
const db = useTestDatabase();
const app = testApplication(db);
const edition = 'bamex-2025';
const scope = provenEdition(edition);
const by = signedBy('account:somebody');
const organiser = callAs(app, router, 'organiser');
const other = callAs(app, router, 'organiser');
const commission = callAs(app, router, 'commission');
const protocol = callAs(app, router, 'protocol');

beforeEach(async () => {
  await db
    .transaction()
    .execute((tx) => createEdition(tx, signedBy('system'), aPlan({ stage: 'accreditation' })));
});

describe('done twice at once', () => {
  it('two batches give each person one badge, with numbers without gaps', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 12; count += 1) ids.push(await aClearedPerson(db));
    await atOnce(
      () => organiser.badges.issue({ edition }),
      () => other.badges.issue({ edition, participantIds: ids.toReversed() }),
    );
    const badges = await db.selectFrom('badge').select(['idx', 'participantId']).execute();

    expect(badges.map(({ idx }) => idx).toSorted((one, next) => one - next)).toEqual(
      ids.map((_, place) => place + 1),
    );
    expect(new Set(badges.map(({ participantId }) => participantId)).size).toBe(12);
    expect(await rowsOf('badge.issued')).toBe(12);
  });

  it('a badge is replaced by one of two, and the other sees it', async () => {
    const participantId = await aClearedPerson(db);
    await organiser.badges.issue({ edition, participantIds: [participantId] });
    await atOnce(
      () => organiser.badges.reissue({ edition, participantId }),
      () => commission.badges.revoke({ edition, participantId, reason: 'lost' }),
    );
    const live = await db
      .selectFrom('badge')
      .select('idx')
      .where('revokedAt', 'is', null)
      .execute();

    expect(live.length).toBeLessThanOrEqual(1);
    expect((await rowsOf('badge.issued')) - (await rowsOf('badge.revoked'))).toBe(live.length);
  });

  it('a delegation gets one head', async () => {
    const { id: delegationId } = await protocol.delegations.register({
      edition,
      country: 'BF',
      name: 'Burkina',
      level: 'minister',
    });
    const head = { edition, ...aPersonInput({ delegationId, headsDelegation: true }) } as never;
    const told = await atOnce(
      () => organiser.participants.register(head),
      () => protocol.participants.register(head),
    );

    expect(told).toEqual(['done', 'participant.second-head']);
    expect(await rowsOf('participant.registered')).toBe(1);
  });

  it('a stand gets one occupant', async () => {
    await db
      .transaction()
      .execute((tx) =>
        saveStands(tx, scope, by, [aStand({ code: 'A1', hallId: 'hall-a', exhibitorId: null })]),
      );
    const [first, second] = await Promise.all([anExhibitor('EX-1'), anExhibitor('EX-2')]);
    const told = await atOnce(
      () => organiser.stands.assign({ edition, code: 'A1', exhibitorId: first }),
      () => other.stands.assign({ edition, code: 'A1', exhibitorId: second }),
    );

    expect(told).toEqual(['done', 'stand.taken']);
    expect(await rowsOf('stand.assigned')).toBe(1);
  });

  it('two freezes are two reports with two numbers', async () => {
    const told = await atOnce(
      () => organiser.results.freeze({ edition }),
      () => commission.results.freeze({ edition }),
    );
    const reports = await organiser.results.reports({ edition });

    expect(told).toEqual(['done', 'done']);
    expect(reports.map(({ number }) => number)).toEqual([2, 1]);
  });

  it('a batch of a gate is kept once', async () => {
    const participantId = await aClearedPerson(db);
    await organiser.badges.issue({ edition, participantIds: [participantId] });
    const { token } = await db.selectFrom('badge').select('token').executeTakeFirstOrThrow();
    const batch = {
      gateId: 'north',
      deviceId: 'north-1',
      passages: [aPassageInput(token), aPassageInput(token)],
    };
    const told = await atOnce(
      () => recordPassages(db, scope, by, batch),
      () => recordPassages(db, scope, by, batch),
      () => recordPassages(db, scope, by, { ...batch, gateId: 'south' }),
    );

    expect(told).toEqual(['done', 'done', 'done']);
    expect(await rowsOf('passage.recorded')).toBe(2);
  });

  it('a sign-in link opens one session', async () => {
    const accountId = await anAccount(app);
    const token = (await createSignInLink(app, accountId)).split('/').at(-1) ?? '';
    const told = await atOnce(
      () => signInWithLink(app, token, aVisit),
      () => signInWithLink(app, token, aVisit),
    );

    expect(told).toEqual(['done', 'sign-in.link-used']);
    expect(await db.selectFrom('accountSession').select('id').execute()).toHaveLength(1);
  });

  it('a role is given once, and the two bodies never to one account', async () => {
    const accountId = await anAccount(app);
    const give = (role: 'organiser' | 'commission') => () =>
      grantRole(db, scope, by, { accountId, role });

    expect(await atOnce(give('organiser'), give('organiser'))).toEqual(['done', 'done']);
    expect(await rowsOf('role.granted')).toBe(1);
    await revokeRole(db, scope, by, { accountId, role: 'organiser' });
    expect(await atOnce(give('organiser'), give('commission'))).toEqual([
      'done',
      'role.two-bodies',
    ]);
  });

  it('a government is invited once', async () => {
    const prepare = () =>
      protocol.invitations.prepare({ edition, countries: ['SN', 'BF'], channel: 'note-verbale' });

    expect(await atOnce(prepare, prepare, prepare)).toEqual(['done', 'done', 'done']);
    expect(await rowsOf('invitation.prepared')).toBe(2);
  });

  it('an invitation leaves once', async () => {
    await protocol.invitations.prepare({ edition, countries: ['SN'], channel: 'note-verbale' });
    const {
      rows: [invitation],
    } = await protocol.invitations.list({ edition });
    const ids = [invitation?.id ?? ''];
    await atOnce(
      () => protocol.invitations.markSent({ edition, ids }),
      () => organiser.invitations.markSent({ edition, ids }),
    );

    expect(await rowsOf('invitation.sent')).toBe(1);
  });

  it('an edition enters a stage once', async () => {
    const enter = () => organiser.editions.enterStage({ edition, stage: 'show' });
    await atOnce(enter, enter);

    expect(await rowsOf('edition.stage-entered')).toBe(1);
  });

  it('an application is decided once, and leaves once', async () => {
    const { id } = await organiser.exhibitors.apply({
      edition,
      ...anApplication(),
      kind: 'company',
    } as never);
    await atOnce(
      () => organiser.exhibitors.decide({ edition, id }),
      () => other.exhibitors.decide({ edition, id }),
      () => other.exhibitors.decideAll({ edition }),
    );
    expect((await rowsOf('exhibitor.admitted')) + (await rowsOf('exhibitor.refused'))).toBe(1);

    const leave = () => organiser.exhibitors.withdraw({ edition, id, reason: 'own wish' });
    expect(await atOnce(leave, leave)).toEqual(['done', 'exhibitor.withdrawn']);
    expect(await rowsOf('exhibitor.withdrawn')).toBe(1);
  });

  it('a person is decided on by one hand at a time', async () => {
    const participantId = await aClearedPerson(db, {}, 'registered');
    const participantIds = [participantId];
    const recommend = () =>
      organiser.accreditation.recommend({ edition, participantIds, recommendation: 'accept' });
    await atOnce(recommend, recommend);
    expect(await rowsOf('accreditation.recommended')).toBe(1);

    const decide = () =>
      commission.accreditation.decide({
        edition,
        participantIds,
        decided: { decision: 'cleared' },
      });
    await atOnce(decide, decide);
    expect(await rowsOf('accreditation.decided')).toBe(1);
  });

  it('an act is adopted once, and undone once', async () => {
    const adopt = () =>
      commission.policy.adopt({
        edition,
        reference: 'ACT 1',
        title: { fr: 'Acte', en: 'Act', tr: 'Karar', ar: 'قرار' },
        authority: 'MDN',
        effectiveFrom: '2025-11-01',
        companyCountries: ['TR'],
        stateExceptions: [],
      });
    expect(await atOnce(adopt, adopt)).toEqual(['done', 'policy.reference-used']);

    const [act] = await commission.policy.acts({ edition });
    const undo = () => commission.policy.undo({ edition, id: act?.id ?? '', reason: 'a mistake' });
    expect(await atOnce(undo, undo)).toEqual(['done', 'policy.act-unknown']);
    expect(await rowsOf('policy.act-revoked')).toBe(1);
  });

  it('a person withdraws once', async () => {
    const participantId = await aClearedPerson(db);
    const leave = () =>
      organiser.participants.withdraw({ edition, participantId, reason: 'own-wish' });
    await atOnce(leave, leave);

    expect(await rowsOf('participant.withdrawn')).toBe(1);
  });
});

/** Does all of it at the same time; tells of each `done` or the code of its refusal, sorted with what was done first. */
async function atOnce(...acts: (() => Promise<unknown>)[]): Promise<string[]> {
  const answers = await Promise.allSettled(acts.map((act) => act()));
  const told = answers.map((answer) => {
    if (answer.status === 'fulfilled') return 'done';
    const failure: unknown = answer.reason;
    return isAppError(failure) ? failure.code : `a bug: ${String(failure)}`;
  });
  expect(told.filter((one) => one.startsWith('a bug'))).toEqual([]);
  expect((await verifyLedger(db, scope)).fault).toBeNull();
  return told.toSorted((one, next) => Number(next === 'done') - Number(one === 'done'));
}

async function rowsOf(kind: string): Promise<number> {
  const rows = await db.selectFrom('ledgerEntry').select('seq').where('kind', '=', kind).execute();
  return rows.length;
}

async function anExhibitor(externalId: string): Promise<string> {
  const { id } = await organiser.exhibitors.apply({
    edition,
    ...anApplication({ externalId }),
    kind: 'armed-forces',
    country: 'ML',
  } as never);
  await db.updateTable('exhibitor').set({ state: 'admitted' }).where('id', '=', id).execute();
  return id;
}
