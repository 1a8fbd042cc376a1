import { beforeEach, expect, it } from 'vitest';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { aDelegationRow, anExhibitorRow } from '#modules/participants/testing';
import { keepNotice } from '#modules/policy/notices/service';
import { aNotice } from '#modules/policy/notices/testing';
import { provenEdition } from '#platform/edition';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { saveMeetings } from '../bulk/service.ts';
import { meetingRoutes } from '../routes.ts';
import { aMeetingRecord } from '../testing.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const app = testApplication(db);
const organiser = callAs(app, meetingRoutes, 'organiser');
const time = { startsAt: new Date('2025-11-12T11:30:00Z'), place: 'A05' };

let exhibitorId: string;
let noticeId: string;
let id: string;

beforeEach(async () => {
  await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), aPlan()));
  exhibitorId = await anExhibitorRow(db, 'TR');
  const delegationId = await aDelegationRow(db, 'LY');
  await db.transaction().execute(async (tx) => {
    noticeId = await keepNotice(tx, edition, signedBy('account:organiser'), kept());
    await saveMeetings(tx, edition, signedBy('account:organiser'), [
      aMeetingRecord({ exhibitorId, delegationId }),
    ]);
  });
  id = (await organiser.list({ edition })).rows[0]?.id ?? '';
});

it('shows a notice before a meeting is planned, and does not block it', async () => {
  const plan = { edition, id, state: 'planned', ...time } as const;

  await expect(organiser.changeState(plan)).rejects.toMatchObject({
    code: 'country-notice.not-read',
  });
  await organiser.changeState({ ...plan, read: [{ id: noticeId, version: 1 }] });
  const { rows } = await organiser.list({ edition });
  expect(rows).toMatchObject([{ state: 'planned' }]);
  expect(await shown()).toEqual([
    { noticeId, version: 1, exhibitorId, country: 'LY', meetingId: id },
  ]);
});

it('asks once for each meeting and version', async () => {
  const read = [{ id: noticeId, version: 1 }];
  await organiser.changeState({ edition, id, state: 'planned', ...time, read });
  await organiser.changeState({ edition, id, state: 'planned', ...time, place: 'B01' });
  expect(await shown()).toHaveLength(1);

  await db.transaction().execute((tx) =>
    keepNotice(tx, edition, signedBy('account:organiser'), {
      ...kept({ body: { fr: 'Nouveau texte.', en: '', tr: '', ar: '' } }),
      id: noticeId,
    }),
  );
  await expect(
    organiser.changeState({ edition, id, state: 'planned', ...time, read }),
  ).rejects.toMatchObject({ code: 'country-notice.not-read' });
  await organiser.acknowledge({ edition, id, read: [{ id: noticeId, version: 2 }] });
  await organiser.changeState({ edition, id, state: 'planned', ...time });
  expect((await shown()).map(({ version }) => version)).toEqual([1, 2]);
});

it('is confirmed by the exhibitor itself, and by no other', async () => {
  const own = callAs(app, meetingRoutes, 'exhibitor', { exhibitorId });
  const other = callAs(app, meetingRoutes, 'exhibitor', {
    exhibitorId: await anExhibitorRow(db, 'TR'),
  });
  const read = [{ id: noticeId, version: 1 }];

  expect(await other.notices({ edition })).toEqual([]);
  await expect(other.acknowledge({ edition, id, read })).rejects.toMatchObject({
    code: 'meeting.unknown',
  });
  expect(await own.notices({ edition })).toMatchObject([{ meetingId: id, unread: [noticeId] }]);
  await own.acknowledge({ edition, id, read });
  expect(await own.notices({ edition })).toMatchObject([{ meetingId: id, unread: [] }]);
  await organiser.changeState({ edition, id, state: 'planned', ...time });
});

it('says nothing to exhibitors that it does not bind', async () => {
  await db.transaction().execute((tx) =>
    keepNotice(tx, edition, signedBy('account:organiser'), {
      ...kept({ binds: ['ML'] }),
      id: noticeId,
    }),
  );

  expect(await organiser.notices({ edition })).toEqual([]);
  await organiser.changeState({ edition, id, state: 'planned', ...time });
  expect(await shown()).toEqual([]);
});

function kept(changes: Parameters<typeof aNotice>[0] = {}) {
  const { id: _, version: __, keptAt: ___, withdrawnAt: ____, ...notice } = aNotice(changes);
  return notice;
}

async function shown() {
  const rows = await db
    .selectFrom('ledgerEntry')
    .select('data')
    .where('kind', '=', 'notice.shown')
    .orderBy('seq')
    .execute();
  return rows.map(({ data }) => data as { version: number });
}
