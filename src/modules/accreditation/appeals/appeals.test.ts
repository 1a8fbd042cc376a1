import { beforeEach, describe, expect, it } from 'vitest';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { registerParticipant } from '#modules/participants/service';
import { aPersonInput } from '#modules/participants/testing';
import { provenEdition } from '#platform/edition';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { accreditationRoutes } from '../routes.ts';
import { decide, readAccreditation, recommend } from '../service.ts';
import { answerAppeal, fileAppeal, readAppeals } from './service.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const operator = signedBy('account:operator');
const judge = signedBy('account:judge');
const otherJudge = signedBy('account:other-judge');
const refused = { decision: 'refused', reasonCode: 'not-eligible' } as const;
const answer = 'Pièce vue et acceptée.';

let anna: string;

beforeEach(async () => {
  await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), aPlan()));
  anna = await registerParticipant(db, edition, operator, aPersonInput());
  await recommend(db, edition, operator, [anna], 'accept');
});

describe('an appeal', () => {
  it('is against a refusal that stands, and one at a time', async () => {
    await expect(file()).rejects.toMatchObject({ code: 'appeal.not-refused' });
    await decide(db, edition, judge, [anna], refused);
    await file();
    await expect(file()).rejects.toMatchObject({ code: 'appeal.open-already' });
  });

  it('is not heard by whoever refused', async () => {
    await decide(db, edition, judge, [anna], refused);
    const id = await file();
    const granted = { id, outcome: 'granted', answer } as const;
    await expect(answerAppeal(db, edition, judge, granted)).rejects.toMatchObject({
      code: 'appeal.own-refusal',
    });
    await answerAppeal(db, edition, otherJudge, granted);
    await expect(answerAppeal(db, edition, otherJudge, granted)).rejects.toMatchObject({
      code: 'appeal.answered',
    });
  });

  it('that is granted lays the file before the commission again, as it was recommended', async () => {
    await decide(db, edition, judge, [anna], refused);
    await answerAppeal(db, edition, otherJudge, { id: await file(), outcome: 'granted', answer });

    expect(await readAccreditation(db, edition, operator.actor, anna)).toMatchObject({
      decision: null,
      reasonCode: null,
      recommendedBy: 'account:operator',
    });
    expect(await decide(db, edition, otherJudge, [anna], { decision: 'cleared' })).toMatchObject({
      done: [anna],
    });
  });

  it('that is upheld changes nothing but the answer that the applicant reads', async () => {
    await decide(db, edition, judge, [anna], refused);
    await answerAppeal(db, edition, otherJudge, { id: await file(), outcome: 'upheld', answer });

    expect(await readAppeals(db, edition, operator.actor, anna)).toMatchObject([
      { outcome: 'upheld', answer },
    ]);
    expect(await readAccreditation(db, edition, operator.actor, anna)).toMatchObject({
      decision: 'refused',
    });
  });

  it('is filed by an embassy for its own country only, and does not tell who refused', async () => {
    await decide(db, edition, judge, [anna], refused);
    const app = testApplication(db);
    const call = (country: string) =>
      callAs(app, accreditationRoutes(), 'embassy', { country }).appeals;
    const input = { edition, participantId: anna, statement: 'Nous demandons une révision.' };

    await expect(call('ZA').file(input)).rejects.toMatchObject({ code: 'participant.unknown' });
    await call(aPersonInput().country).file(input);
    const [seen] = await call(aPersonInput().country).list(input);
    expect(Object.keys(seen ?? {}).toSorted()).toEqual(
      'answer decidedAt filedAt id outcome ownRefusal participantId statement'.split(' '),
    );
  });
});

function file(): Promise<string> {
  return fileAppeal(db, edition, operator, {
    participantId: anna,
    statement: 'Nous demandons une révision.',
  });
}
