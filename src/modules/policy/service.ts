import { readEdition } from '#modules/editions/service';
import type { Clock } from '#platform/clock';
import { violatedConstraint, type Database, type Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import { actAdopted, actRevoked } from './facts.ts';
import { actInForce, standingOf, type ActStanding } from './rules.ts';
import { addAct, listActs, revokeAct } from './store.ts';
import type { PolicyAct } from './types.ts';

export type NewAct = Pick<
  PolicyAct,
  'reference' | 'title' | 'authority' | 'effectiveFrom' | 'companyCountries' | 'stateExceptions'
>;

/** Every act of the edition, revoked ones included, the latest first. */
export async function readActs(db: Database, edition: EditionScope): Promise<PolicyAct[]> {
  return listActs(db, edition);
}

/** The act that binds today, by the date of the edition's zone; undefined where none does. */
export async function findActInForce(
  db: Database,
  edition: EditionScope,
  clock: Clock,
): Promise<PolicyAct | undefined> {
  return actInForce(await listActs(db, edition), await today(db, edition, clock));
}

/** Every act with what it is today, the latest first. */
export async function readActsOfToday(
  db: Database,
  edition: EditionScope,
  clock: Clock,
): Promise<(PolicyAct & { standing: ActStanding })[]> {
  const onDate = await today(db, edition, clock);
  const acts = await listActs(db, edition);
  const inForce = actInForce(acts, onDate);
  return acts.map((act) => ({ ...act, standing: standingOf(act, { inForce, onDate }) }));
}

/**
 * Adopts an act. Nobody loses a stand by it on its own: whom it touches is previewed, and
 * each exhibitor is decided anew by a person.
 *
 * @throws AppError `policy.reference-used` where the edition has an act of that reference
 */
export async function adoptAct(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  act: NewAct,
): Promise<PolicyAct> {
  const added = await addAct(tx, edition, { ...act, adoptedAt: by.clock.now() }).catch(
    (failure: unknown) => {
      if (violatedConstraint(failure) === 'policy_act_reference_once')
        throw new AppError('policy.reference-used', { reference: act.reference });
      throw failure;
    },
  );
  const { reference, companyCountries, stateExceptions, effectiveFrom } = added;
  await record(tx, edition, by, [
    actAdopted(added.id, { reference, companyCountries, stateExceptions, effectiveFrom }),
  ]);
  return added;
}

/** Undoes an act, so that the one before it binds again. @throws AppError `policy.act-unknown` */
export async function undoAct(
  db: Database,
  edition: EditionScope,
  by: Signature,
  { id, reason }: { id: string; reason: string },
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const revoked = await revokeAct(tx, edition, { id, at: by.clock.now(), reason });
    if (!revoked) throw new AppError('policy.act-unknown', { id });
    await record(tx, edition, by, [actRevoked(id, { reference: revoked.reference }, { reason })]);
  });
}

/** A local date, because acts bind by the day: in Bamako it is tomorrow before it is further west. */
async function today(db: Database, edition: EditionScope, clock: Clock): Promise<string> {
  const { timeZone } = await readEdition(db, edition);
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
  return format.format(clock.now());
}
