import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { anExhibitorRow } from '#modules/participants/testing';
import type { Database } from '#platform/database';
import { provenEdition } from '#platform/edition';
import { signedBy } from '#test/application';
import { submitSession } from '../approving/service.ts';
import { saveRangeSession, type SessionInput } from '../submitting/service.ts';
import { aSession } from '../testing.ts';
import { aRangeRow, goodsOf } from './store.ts';

export const edition = provenEdition('bamex-2025');

/** An edition with a range, two companies with their goods, and a way to make sessions of them. */
export async function aScene(db: Database) {
  await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), aPlan()));
  const range = await aRangeRow(db);
  const companyId = await anExhibitorRow(db, 'TR');
  const otherId = await anExhibitorRow(db, 'FR');
  const goods = await goodsOf(db, companyId, 1);
  const theirs = await goodsOf(db, otherId, 2);
  const by = signedBy('account:company');

  /** A fire of the company from which nothing is missing. */
  const content = (changes: Partial<SessionInput> = {}): SessionInput => {
    const { code: _code, ...rest } = aSession();
    return {
      ...rest,
      ...{ id: null, version: null, rangeId: range.rangeId, exhibitorId: companyId },
      ...{ laneId: range.laneId, standId: range.standId, dangerAreaIds: [range.areaId] },
      ...{ officerId: range.officerId, medicId: range.medicId, exhibitIds: [goods.exhibitId] },
      ammunition: [{ lotId: goods.lotId, rounds: 30 }],
      ...changes,
    };
  };
  const save = (changes: Partial<SessionInput> = {}) =>
    db.transaction().execute((tx) => saveRangeSession(tx, edition, by, content(changes)));
  const submitted = async (changes: Partial<SessionInput> = {}) => {
    const id = await save(changes);
    await db.transaction().execute((tx) => submitSession(tx, edition, by, { id }));
    return id;
  };
  return { range, companyId, otherId, goods, theirs, content, save, submitted };
}

export type Scene = Awaited<ReturnType<typeof aScene>>;
