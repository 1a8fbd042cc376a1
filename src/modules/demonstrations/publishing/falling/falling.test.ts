import { beforeEach, expect, it } from 'vitest';
import { listAlerts } from '#modules/alerts/service';
import { provenEdition } from '#platform/edition';
import { signedBy } from '#test/application';
import { useTestDatabase } from '#test/database';
import { takeBackOver } from '../../approving/taking-back/service.ts';
import {
  cancelSession,
  linkProgramme,
  readRangeSession,
  returnSession,
  saveRangeSession,
  saveRangeSessions,
} from '../../service.ts';
import {
  aGroup,
  anApprovedSession,
  anExhibitorRow,
  aRangeOnDemoDays,
  seenBy,
  type RangeOnDemoDays,
} from '../../show/testing/store.ts';
import { aProgrammeRow } from '../../testing/store.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const by = signedBy('account:desk', '2025-11-12T09:00:00Z');

let range: RangeOnDemoDays;
let id: string;
let row: string;
let senegal: string;
let company: string;

beforeEach(async () => {
  range = await aRangeOnDemoDays(db);
  company = await anExhibitorRow(db, 'TR');
  const at = { laneId: range.laneOne, startsAt: '2025-11-13T09:00:00Z', exhibitorId: company };
  id = await anApprovedSession(db, range, { ...at, code: 'R01' });
  senegal = await aGroup(db, 'SN');
  row = await aProgrammeRow(db);
  await seenBy(db, id, senegal);
  await db.transaction().execute((tx) => linkProgramme(tx, edition, [{ id, sessionId: row }]));
});

it('a session whose lane is drawn otherwise leaves the programme, and whoever was to see it is told', async () => {
  await db.transaction().execute((tx) => takeBackOver(tx, edition, by, range.laneOne));

  expect(await standing()).toEqual({ state: 'submitted', row: 'cancelled', seeing: 0 });
  expect(await told()).toEqual(
    [`${senegal} seesNoLonger sent`, `${company} shownNoLonger sent`].toSorted(),
  );
});

it('a session that is called off does so too', async () => {
  await db.transaction().execute((tx) => cancelSession(tx, edition, by, { id, reason: 'weather' }));

  expect(await standing()).toEqual({ state: 'cancelled', row: 'cancelled', seeing: 0 });
  expect(await told()).toHaveLength(2);
});

it('tells an exhibitor nothing of what it has withdrawn itself', async () => {
  const own = { ...by, actor: { ...by.actor, exhibitorId: company } };
  await db
    .transaction()
    .execute((tx) => cancelSession(tx, edition, own, { id, reason: 'withdrawn' }));

  expect(await told()).toEqual([`${senegal} seesNoLonger sent`]);
});

it('a session that is given back does so too', async () => {
  await db.transaction().execute((tx) => returnSession(tx, edition, by, { id, reason: 'policy' }));

  expect(await standing()).toEqual({ state: 'draft', row: 'cancelled', seeing: 0 });
});

it('a session of which something approved is changed does so too, by a form or a file', async () => {
  const { version, rangeId, title, actor, code } = await readRangeSession(db, edition, id);
  const other = { rangeId, title, actor, kind: 'fly' as const };
  await db
    .transaction()
    .execute((tx) => saveRangeSession(tx, edition, by, { id, version, ...other }));
  expect(await standing()).toEqual({ state: 'submitted', row: 'cancelled', seeing: 0 });

  await approved();
  await db
    .transaction()
    .execute((tx) =>
      saveRangeSessions(tx, edition, by, [{ ...other, kind: 'drive', code, submit: true }]),
    );
  expect(await standing()).toEqual({ state: 'submitted', row: 'cancelled', seeing: 0 });
});

it('another title leaves it where it is, and tells nobody', async () => {
  const { version, rangeId, kind, actor } = await readRangeSession(db, edition, id);
  const title = { fr: 'Autre', en: '', tr: '', ar: '' };
  await db
    .transaction()
    .execute((tx) =>
      saveRangeSession(tx, edition, by, { id, version, rangeId, kind, actor, title }),
    );

  expect(await standing()).toEqual({ state: 'scheduled', row: 'scheduled', seeing: 1 });
  expect(await told()).toEqual([]);
});

it('tells nobody of a session that was on no timetable', async () => {
  const draft = await anApprovedSession(db, range, { code: 'R02', laneId: range.laneOne });
  await db
    .transaction()
    .execute((tx) => cancelSession(tx, edition, by, { id: draft, reason: 'withdrawn' }));

  expect(await told()).toEqual([]);
});

async function approved() {
  const at = '2025-11-01T08:00:00Z';
  await db
    .updateTable('rangeSession')
    .set({ state: 'scheduled', startsAt: '2025-11-13T09:00:00Z' })
    .set({ safetyAt: at, safetyBy: 'account:s', commanderAt: at, commanderBy: 'account:c' })
    .execute();
  await db.updateTable('session').set({ state: 'scheduled' }).execute();
}

async function standing() {
  const { state } = await readRangeSession(db, edition, id);
  const programme = await db
    .selectFrom('session')
    .select('state')
    .where('id', '=', row)
    .executeTakeFirstOrThrow();
  const seeing = await db.selectFrom('rangeSessionAudience').select('delegationId').execute();
  return { state, row: programme.state, seeing: seeing.length };
}

async function told() {
  const alerts = await listAlerts(db, edition);
  return alerts
    .flatMap(({ state, messages }) =>
      messages.map(({ party, lines }) => {
        const to = party.kind === 'desk' ? party.desk : party.id;
        return `${to} ${lines.map(({ key }) => key).join()} ${state}`;
      }),
    )
    .toSorted();
}
