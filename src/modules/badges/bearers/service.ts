import { randomUUID } from 'node:crypto';
import { readDelegation } from '#modules/delegations/service';
import { readPlan } from '#modules/editions/service';
import { readExhibitor } from '#modules/exhibitors/service';
import type { Application } from '#platform/application';
import { toAlpha3 } from '#platform/countries';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import { signBadge } from '../credential/badge-token.ts';
import { badgeIssuedToBearer, badgeRevoked } from '../facts.ts';
import { passportCountry } from '../issuing/rules.ts';
import { subjectOf } from '../issuing/service.ts';
import { validityOf } from '../issuing/validity.ts';
import type { BadgeNumber } from '../rules.ts';
import { addPrints, findHighestNumber, type NewPrint } from '../store.ts';
import { ensureBadgeKey } from '../trust/service.ts';
import { bearerClaims, daysOf, refuseBearer } from './rules.ts';
import { addBearers, saveBearerRevocations, type NewBearer } from './store.ts';

export type FloaterOrder = {
  categoryId: string;
  count: number;
  /** For whom; at most one of the two, neither for the office's own. */
  delegationId?: string | null | undefined;
  exhibitorId?: string | null | undefined;
};

export type DayPassOrder = {
  categoryId: string;
  day: number;
  name: string;
  organisation: string;
  country?: string | null | undefined;
};

/**
 * Makes out badges that go from hand to hand.
 *
 * @throws AppError a `BearerRefusal`; `participant.category-unknown`, `delegation.unknown`, `exhibitor.unknown`
 */
export async function issueFloaters(
  app: Application,
  edition: EditionScope,
  by: Signature,
  { categoryId, count, delegationId = null, exhibitorId = null }: FloaterOrder,
): Promise<BadgeNumber[]> {
  return app.db.transaction().execute(async (tx) => {
    const country = await countryOf(tx, edition, { delegationId, exhibitorId });
    const floater = (): NewBearer => ({
      ...{ id: randomUUID(), kind: 'floater', categoryId, delegationId, exhibitorId },
      ...{ name: '', organisation: '', country, day: null },
    });
    return makeOut(app, tx, edition, by, Array.from({ length: count }, floater));
  });
}

/**
 * Makes out a pass for one person and one day, without a dossier.
 *
 * @throws AppError a `BearerRefusal`; `participant.category-unknown`
 */
export async function issueDayPass(
  app: Application,
  edition: EditionScope,
  by: Signature,
  { country = null, ...order }: DayPassOrder,
): Promise<BadgeNumber> {
  return app.db.transaction().execute(async (tx) => {
    const pass: NewBearer = {
      ...{ id: randomUUID(), kind: 'day-pass', delegationId: null, exhibitorId: null },
      ...order,
      country,
    };
    const [number] = await makeOut(app, tx, edition, by, [pass]);
    if (!number) throw new Error('no pass was made out');
    return number;
  });
}

/** Kills badges of bearers: a floater that was lost opens nothing from now on. */
export async function revokeBearers(
  db: Database,
  edition: EditionScope,
  by: Signature,
  { ids, reason }: { ids: readonly string[]; reason: string },
): Promise<number> {
  return db.transaction().execute(async (tx) => {
    await record(tx, edition, by, []);
    const dead = await saveBearerRevocations(tx, edition, ids, { at: by.clock.now(), reason });
    await record(
      tx,
      edition,
      by,
      dead.map((number) =>
        badgeRevoked(subjectOf(number), { participantId: null, ...number }, { reason }),
      ),
    );
    return dead.length;
  });
}

/** All of one category, because they are made out together. */
async function makeOut(
  app: Application,
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  bearers: readonly NewBearer[],
): Promise<BadgeNumber[]> {
  const [one] = bearers;
  const plan = await readPlan(tx, edition);
  const category = plan.categories.find(({ id }) => id === one?.categoryId);
  if (!one || !category)
    throw new AppError('participant.category-unknown', { category: one?.categoryId ?? '' });
  const refusal = refuseBearer({ kind: one.kind, category, day: one.day });
  if (refusal) throw new AppError(refusal);
  const days = daysOf(one, category);
  const validity = validityOf({ ...category, days }, plan);
  if (!validity) throw new AppError('badge.category-without-days');

  const at = by.clock.now();
  await record(tx, edition, by, []);
  const key = await ensureBadgeKey(app, tx, edition, validity);
  const before = await findHighestNumber(tx, edition);
  const prints: NewPrint[] = [];
  for (const [place, bearer] of bearers.entries()) {
    const number = { idx: before + 1 + place, generation: 0 };
    const nationality = passportCountry(bearer.country ?? '', toAlpha3(bearer.country ?? ''));
    const claims = bearerClaims({ number, bearer, category, ...plan, validity, nationality });
    prints.push({
      ...number,
      participantId: null,
      bearerId: bearer.id,
      token: await signBadge(claims, key, edition),
      zones: plan.zones.filter(({ id }) => category.zones.includes(id)).map(({ id }) => id),
      days,
      validFrom: validity.notBefore,
      validUntil: validity.expires,
      issuedAt: at,
    });
  }
  await addBearers(tx, edition, at, bearers);
  await addPrints(tx, edition, prints);
  await record(
    tx,
    edition,
    by,
    prints.map(({ idx, generation, zones }) =>
      badgeIssuedToBearer(subjectOf({ idx, generation }), {
        ...{ idx, generation, bearer: one.kind, categoryId: category.id, zones, days },
        ...{ delegationId: one.delegationId, exhibitorId: one.exhibitorId },
      }),
    ),
  );
  return prints.map(({ idx, generation }) => ({ idx, generation }));
}

async function countryOf(
  tx: Transaction,
  edition: EditionScope,
  party: { delegationId: string | null; exhibitorId: string | null },
): Promise<string | null> {
  const reader = { country: null, locale: 'fr' } as const;
  if (party.delegationId)
    return (await readDelegation(tx, edition, reader, party.delegationId)).country;
  if (party.exhibitorId) return (await readExhibitor(tx, edition, party.exhibitorId)).country;
  return null;
}
