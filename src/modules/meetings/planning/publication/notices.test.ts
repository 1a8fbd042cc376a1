import { expect, it } from 'vitest';
import { keepNotice } from '#modules/policy/notices/service';
import { aNotice } from '#modules/policy/notices/testing';
import { callAs, signedBy } from '#test/application';
import { useTestDatabase } from '#test/database';
import { meetingPlanRoutes } from '../routes.ts';
import { aFair, aRunPlan, fairEdition as edition } from '../testing.ts';

const db = useTestDatabase();

it('is not published past a country notice that nobody has read', async () => {
  const { app, exhibitors } = await aFair(db, { guests: 2, hosts: 2 });
  const { id: _, version: __, keptAt: ___, withdrawnAt: ____, ...notice } = aNotice();
  const noticeId = await db
    .transaction()
    .execute((tx) =>
      keepNotice(tx, edition, signedBy('account:organiser'), { ...notice, country: 'BF' }),
    );
  const organiser = callAs(app, meetingPlanRoutes, 'organiser');
  const planId = await aRunPlan(app);
  const wanted = { edition, planId, kind: 'final' as const };
  const { revision, basedOn, notices } = await organiser.publication.preview(wanted);
  expect(notices.map(({ host }) => host.id).toSorted()).toEqual(exhibitors.toSorted());
  const all = { ...wanted, revision, basedOn };

  await expect(organiser.publication.publish(all)).rejects.toMatchObject({
    code: 'country-notice.not-read',
  });
  expect(await db.selectFrom('meeting').select('id').execute()).toEqual([]);
  const read = notices.map(({ version }) => ({ id: noticeId, version }));
  await organiser.publication.publish({ ...all, read });
  const shown = await db.selectFrom('countryNoticeShown').select('exhibitorId').execute();
  expect(shown.map(({ exhibitorId }) => exhibitorId).toSorted()).toEqual(exhibitors.toSorted());
});
