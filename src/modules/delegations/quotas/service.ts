import { isWithinReach } from '#modules/participants/rules';
import type { PlaceTaken } from '#modules/participants/registering/service';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import type { Actor } from '#platform/permissions';
import { lockDelegation, findDelegation } from '../store.ts';
import type { Delegation } from '../types.ts';
import { quotaGranted, quotaRefused, quotaRequested, quotaSet } from './facts.ts';
import { categoryOfRole, mayTakePlaces, quotaInForce, withGranted } from './rules.ts';
import {
  addRequest,
  countPlaces,
  listCategoryRules,
  listOwnQuotas,
  listRequests,
  listRoleCategories,
  lockRequest,
  saveCategoryRules,
  saveDecision,
  saveOwnQuota,
  saveRoleCategory,
} from './store.ts';
import type { CategoryRule, MemberRole, NamedCategoryRule, Places, Quota } from './types.ts';

/**
 * Takes places of a category in a delegation, for people who are written down in the same
 * transaction. The delegation is held until it ends, so that people who are registered at the
 * same instant are counted one after the other.
 *
 * @throws AppError `quota.full`, which names the category, its places and how many are used;
 * `delegation.unknown`
 */
export const takePlace: PlaceTaken = async (tx, edition, { delegationId, categoryId }) => {
  await holdDelegation(tx, edition, delegationId);
  const { quota, used } = await placesOf(tx, edition, delegationId, categoryId);
  if (quota !== 'unlimited' && !mayTakePlaces(quota, used, 1))
    throw new AppError('quota.full', { category: categoryId, places: quota, used });
};

/** @throws AppError `delegation.unknown`, also for one of a country that is not the actor's */
export async function holdDelegation(
  tx: Transaction,
  edition: EditionScope,
  id: string,
  reach: Pick<Actor, 'country' | 'exhibitorId'> = { country: null, exhibitorId: null },
): Promise<Delegation> {
  const found = await lockDelegation(tx, edition, id);
  if (!found || !isWithinReach({ ...found, exhibitorId: null }, reach))
    throw new AppError('delegation.unknown', { id });
  return found;
}

/** Of every category that the delegation uses or that is limited: its places, and how many are taken. */
export async function readPlaces(
  db: Database,
  edition: EditionScope,
  delegationId: string,
): Promise<Places[]> {
  const rules = await listCategoryRules(db, edition);
  const own = await listOwnQuotas(db, edition, delegationId);
  const used = await countPlaces(db, edition, delegationId);
  return rules.map(({ categoryId, name, quota }) => ({
    categoryId,
    name,
    quota: quotaInForce(quota, own.get(categoryId)),
    used: used.get(categoryId) ?? 0,
  }));
}

export type BuildingRules = {
  categories: NamedCategoryRule[];
  /** Null where the edition has no category for the role. */
  categoryOf: (role: MemberRole) => string | null;
};

export async function readBuildingRules(
  db: Database,
  edition: EditionScope,
): Promise<BuildingRules> {
  const categories = await listCategoryRules(db, edition);
  const chosen = await listRoleCategories(db, edition);
  const ids = new Set(categories.map(({ categoryId }) => categoryId));
  return { categories, categoryOf: (role) => categoryOfRole(role, { chosen, categories: ids }) };
}

/**
 * Sets what the edition holds of its categories, and which of them roles lead to. What is as it
 * was leaves no trace.
 *
 * @throws AppError `participant.category-unknown`
 */
export async function setBuildingRules(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  {
    categories,
    roles,
  }: {
    categories: readonly CategoryRule[];
    roles: readonly { role: MemberRole; categoryId: string }[];
  },
): Promise<void> {
  const known = new Map(
    (await listCategoryRules(tx, edition)).map((rule) => [rule.categoryId, rule]),
  );
  for (const { categoryId } of [...categories, ...roles])
    if (!known.has(categoryId)) throw new AppError('participant.category-unknown', { categoryId });

  await saveCategoryRules(tx, edition, categories);
  for (const { role, categoryId } of roles) await saveRoleCategory(tx, edition, role, categoryId);
  const facts = categories
    .filter(({ categoryId, quota }) => known.get(categoryId)?.quota !== quota)
    .map(({ categoryId, quota }) =>
      quotaSet(categoryId, { categoryId, delegationId: null, country: null, places: quota }),
    );
  if (facts.length > 0) await record(tx, edition, by, facts);
}

/**
 * Gives one delegation a quota of its own. Nobody loses a place by it.
 *
 * @throws AppError `delegation.unknown`, `participant.category-unknown`
 */
export async function setQuota(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { delegationId, categoryId, quota }: { delegationId: string; categoryId: string; quota: Quota },
): Promise<void> {
  const { country } = await holdDelegation(tx, edition, delegationId, by.actor);
  const before = await placesOf(tx, edition, delegationId, categoryId);
  await saveOwnQuota(tx, edition, { delegationId, categoryId, quota });
  if (before.quota === quota) return;
  await record(tx, edition, by, [
    quotaSet(delegationId, { categoryId, delegationId, country, places: quota }),
  ]);
}

/**
 * Asks protocol for further places, and returns the id of the request.
 *
 * @throws AppError `delegation.unknown`, `participant.category-unknown`; `quota.not-limited`
 * where there is nothing to ask for; `quota.already-asked` while an answer is awaited
 */
export async function requestPlaces(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  asked: { delegationId: string; categoryId: string; places: number; reason: string },
): Promise<string> {
  const { delegationId, categoryId, places } = asked;
  const { country } = await holdDelegation(tx, edition, delegationId, by.actor);
  const { quota } = await placesOf(tx, edition, delegationId, categoryId);
  if (quota === 'unlimited') throw new AppError('quota.not-limited', { category: categoryId });
  const open = (await listRequests(tx, edition, delegationId)).some(
    (one) => one.state === 'asked' && one.categoryId === categoryId,
  );
  if (open) throw new AppError('quota.already-asked', { category: categoryId });

  const id = await addRequest(tx, edition, {
    ...asked,
    askedAt: by.clock.now(),
    askedBy: by.actor.id,
  });
  await record(tx, edition, by, [
    quotaRequested(id, { delegationId, categoryId, country, places }),
  ]);
  return id;
}

/**
 * Grants further places, which may be fewer than were asked for, or refuses them with 0.
 *
 * @throws AppError `quota.request-unknown`, `quota.already-decided`
 */
export async function decideRequest(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { id, granted, answer }: { id: string; granted: number; answer: string | null },
): Promise<void> {
  const request = await lockRequest(tx, edition, id);
  if (!request) throw new AppError('quota.request-unknown', { id });
  if (request.state !== 'asked') throw new AppError('quota.already-decided', { id });

  const { delegationId, categoryId, places } = request;
  const { country } = await holdDelegation(tx, edition, delegationId, by.actor);
  await saveDecision(tx, edition, id, {
    state: granted > 0 ? 'granted' : 'refused',
    granted: granted > 0 ? granted : null,
    answer,
    decidedAt: by.clock.now(),
    decidedBy: by.actor.id,
  });
  if (granted > 0) {
    const { quota } = await placesOf(tx, edition, delegationId, categoryId);
    await saveOwnQuota(tx, edition, {
      delegationId,
      categoryId,
      quota: withGranted(quota, granted),
    });
  }
  const told = { delegationId, categoryId, country };
  await record(tx, edition, by, [
    granted > 0
      ? quotaGranted(id, { ...told, places: granted })
      : quotaRefused(id, { ...told, places }),
  ]);
}

/** Of one delegation, or of all, the newest first. */
export async function readRequests(db: Database, edition: EditionScope, delegationId?: string) {
  return listRequests(db, edition, delegationId);
}

/** Whose delegation it is, without holding it. @throws AppError `delegation.unknown` */
export async function findOwnDelegation(
  db: Database,
  edition: EditionScope,
  id: string,
  reach: Pick<Actor, 'country' | 'exhibitorId'>,
): Promise<Delegation> {
  const found = await findDelegation(db, edition, id);
  if (!found || !isWithinReach({ ...found, exhibitorId: null }, reach))
    throw new AppError('delegation.unknown', { id });
  return found;
}

async function placesOf(
  db: Database,
  edition: EditionScope,
  delegationId: string,
  categoryId: string,
): Promise<Places> {
  const places = await readPlaces(db, edition, delegationId);
  const found = places.find((one) => one.categoryId === categoryId);
  if (!found) throw new AppError('participant.category-unknown', { categoryId });
  return found;
}
