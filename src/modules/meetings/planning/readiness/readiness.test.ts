import { expect, it } from 'vitest';
import { callAs, signedBy } from '#test/application';
import { useTestDatabase } from '#test/database';
import { stateAbsence } from '../../absences/service.ts';
import { saveProfiles } from '../../profiles/service.ts';
import { meetingPlanRoutes } from '../routes.ts';
import { aFair, fairEdition as edition, theEve } from '../testing.ts';

const db = useTestDatabase();
const by = signedBy('account:organiser', theEve);

it('is told of a minister who was promised meetings and has no time', async () => {
  const { app, delegations } = await aFair(db, { guests: 2, hosts: 3 });
  const [minister = ''] = delegations;
  await db.transaction().execute(async (tx) => {
    await saveProfiles(tx, edition, by, [
      {
        ...{ kind: 'delegation', id: minister, provenance: 'recorded' },
        ...{ minimum: 3, minimumFor: 'official' },
      },
    ]);
    // But for the last half-hour of the last afternoon.
    await stateAbsence(tx, edition, by, {
      ...{ holderKind: 'delegation', holderId: minister, why: 'elsewhere' },
      startsAt: new Date('2025-11-11T00:00:00Z'),
      endsAt: new Date('2025-11-12T16:30:00Z'),
    });
  });
  const organiser = callAs(app, meetingPlanRoutes, 'organiser');
  const { findings } = await organiser.readiness({ edition });
  const [promise] = findings.filter(({ code }) => code === 'impossible-minimum');

  expect(promise).toMatchObject({ grave: false, cure: 'setup', about: [{ id: minister }] });
  expect(promise?.text).toBe(
    'Delegation BF was promised 3 meetings; their free time allows only 1.',
  );
});

it('foresees what each block has to hold, and finds nothing where all is well', async () => {
  const { app } = await aFair(db, { guests: 2, hosts: 3 });
  const organiser = callAs(app, meetingPlanRoutes, 'organiser');
  const readiness = await organiser.readiness({ edition });

  expect(readiness).toMatchObject({ parties: 5, candidates: 6, published: 0, findings: [] });
  expect(readiness.forecast.map(({ block }) => block)).toEqual([
    '2025-11-11-am',
    '2025-11-11-pm',
    '2025-11-12-am',
    '2025-11-12-pm',
  ]);
  const expected = readiness.forecast.reduce((sum, { demand }) => sum + demand, 0);
  expect(expected).toBeGreaterThanOrEqual(5);
  expect(expected).toBeLessThanOrEqual(8);
});
