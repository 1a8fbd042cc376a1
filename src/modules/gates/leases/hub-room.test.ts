import { beforeEach, describe, expect, it } from 'vitest';
import { aBadgeHolder } from '#modules/badges/testing';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { provenEdition } from '#platform/edition';
import { signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { usualSettings } from '../deciding/settings/rules.ts';
import { recordPassages, type PassageInput } from '../service.ts';
import { changeGateSettings } from '../settings/service.ts';
import { aPassageInput } from '../testing.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const app = testApplication(db);
const [gate] = aPlan().gates;

beforeEach(async () => {
  await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), aPlan()));
});

describe('a zone that holds only so many', () => {
  it('lets in as many as it holds, over however many batches, and one more when somebody left', async () => {
    const zoneBit = aPlan().zones.find(({ id }) => id === gate?.zoneId)?.bit ?? -1;
    const zone = { zoneBit, nightlyExitAt: null, forgetAfterMinutes: 840 };
    await changeGateSettings(db, edition, signedBy('account:office'), {
      ...usualSettings,
      zones: [{ ...zone, capacity: { people: 2, kind: 'hard' } }],
    });
    const tokens: string[] = [];
    for (let holder = 0; holder < 4; holder += 1) tokens.push((await aBadgeHolder(app)).token);
    const [one = '', two = '', three = '', four = ''] = tokens;
    const verdicts = async (...inputs: PassageInput[]) =>
      (await pass(...inputs)).answers.map(({ refusal }) => refusal);

    expect(await verdicts(aPassageInput(one), aPassageInput(two), aPassageInput(three))).toEqual([
      null,
      null,
      'full',
    ]);
    expect(await verdicts(aPassageInput(four))).toEqual(['full']);
    expect(
      await verdicts(
        aPassageInput(one, { direction: 'out', passedAt: new Date('2025-11-11T09:30:00Z') }),
      ),
    ).toEqual([null]);
    expect(
      await verdicts(aPassageInput(four, { passedAt: new Date('2025-11-11T09:31:00Z') })),
    ).toEqual([null]);
  });
});

function pass(...passages: PassageInput[]) {
  const by = signedBy('device:north-1', '2025-11-11T10:00:00Z');
  return recordPassages(db, edition, by, { gateId: gate?.id ?? '', deviceId: 'north-1', passages });
}
