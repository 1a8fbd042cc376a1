import { randomUUID } from 'node:crypto';
import { readEdition } from '#modules/editions/service';
import { countryName } from '#platform/countries';
import { violatedConstraint, type Database, type Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import type { LocalText } from '#platform/i18n';
import type { Signature } from '#platform/ledger/ledger';
import type { Provenance } from '#platform/schema';
import { putInOrder, usualCriteria } from './ordering/rules.ts';
import type { Placement } from './ordering/types.ts';
import { usualLayout } from './ordering/views/types.ts';
import {
  addCeremony,
  addPin,
  listCeremonies,
  listParties,
  listPins,
  lockCeremony,
  removePin,
  saveOffice,
  saveRules,
} from './store.ts';
import type { Ceremony, CeremonyRules, CurrentOrder, Office, RankedParty } from './types.ts';

/** @throws AppError `precedence.ceremony-unknown` */
export async function readCeremony(
  db: Database,
  edition: EditionScope,
  id: string,
): Promise<Ceremony> {
  const [found] = await listCeremonies(db, edition, id);
  if (!found) throw new AppError('precedence.ceremony-unknown', { id });
  return found;
}

/** Sessions of the programme that are ceremonies, and ceremonies with a name of their own. */
export function readCeremonies(db: Database, edition: EditionScope): Promise<Ceremony[]> {
  return listCeremonies(db, edition);
}

/**
 * The order of a ceremony as it would be given out now, or as other rules would make it.
 *
 * @throws AppError `precedence.ceremony-unknown`
 */
export async function readOrder(
  db: Database,
  edition: EditionScope,
  ceremonyId: string,
  rules?: CeremonyRules,
): Promise<CurrentOrder> {
  const found = await readCeremony(db, edition, ceremonyId);
  const { hostCountry, guestOfHonour } = await readEdition(db, edition);
  const pins = await listPins(db, edition, ceremonyId);
  const parties = await listParties(db, edition);
  const ceremony = { ...found, ...rules };
  const byId = new Map(parties.map((party) => [party.id, party]));

  const { placed, contradictions } = putInOrder(
    parties,
    {
      ...ceremony,
      pins: pins.map(({ id, party, placement, reason }) => ({ id, party, placement, reason })),
    },
    { host: hostCountry, guestOfHonour, nameOf: countryName },
  );
  return {
    ceremony,
    pins,
    contradictions,
    placed: placed.flatMap((one) => {
      const party = byId.get(one.party.id);
      return party ? [{ ...one, party }] : [];
    }),
  };
}

/** Every delegation with the office of its head. */
export function readParties(db: Database, edition: EditionScope): Promise<RankedParty[]> {
  return listParties(db, edition);
}

/** A ceremony that stands in no programme. Returns its id. */
export async function nameCeremony(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { name, rules, provenance = 'recorded' }: NewCeremony,
): Promise<string> {
  const id = randomUUID();
  const usual = {
    criteria: usualCriteria('fr'),
    presence: 'announced',
    layout: usualLayout,
  } as const;
  const ceremony = { id, sessionId: null, name, startsAt: null, edit: 1, provenance };
  await addCeremony(tx, edition, { ...ceremony, ...usual, ...rules }, by.clock.now());
  return id;
}

type NewCeremony = { name: LocalText; rules?: CeremonyRules; provenance?: Provenance };

/**
 * Writes the rules of a ceremony.
 *
 * @throws AppError `precedence.ceremony-unknown`; `form.changed-meanwhile` where somebody else
 * has written them since `edit` was read
 */
export async function setRules(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { id, edit, ...rules }: CeremonyRules & { id: string; edit: number },
): Promise<void> {
  const ceremony = await readCeremony(tx, edition, id);
  const locked = await lockCeremony(tx, edition, ceremony, by.clock.now());
  const isFirst = ceremony.edit === 0 && locked.edit === 1;
  if (locked.edit !== edit && !(isFirst && edit === 0))
    throw new AppError('form.changed-meanwhile');
  await saveRules(tx, edition, { id, ...rules }, by.clock.now());
}

/**
 * Puts a delegation somewhere by hand, for a reason that is kept with who gave it. A pin that
 * contradicts an earlier one is kept too: the order tells it until one of the two is taken away.
 *
 * @throws AppError `precedence.ceremony-unknown`; `precedence.delegation-unknown`
 */
export async function pinDelegation(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { ceremonyId, party, placement, reason }: NewPin,
): Promise<string> {
  const ceremony = await readCeremony(tx, edition, ceremonyId);
  await lockCeremony(tx, edition, ceremony, by.clock.now());
  const id = randomUUID();
  const pin = { id, party, placement, reason, pinnedBy: by.actor.id, pinnedAt: by.clock.now() };
  try {
    await addPin(tx, edition, ceremonyId, pin);
  } catch (failure) {
    if (!violatedConstraint(failure)?.startsWith('ceremony_pin_')) throw failure;
    throw new AppError('precedence.delegation-unknown', {}, { cause: failure });
  }
  return id;
}

type NewPin = { ceremonyId: string; party: string; placement: Placement; reason: string };

/** @throws AppError `precedence.pin-unknown` */
export async function unpinDelegation(
  tx: Transaction,
  edition: EditionScope,
  pin: { ceremonyId: string; id: string },
): Promise<void> {
  if (!(await removePin(tx, edition, pin)))
    throw new AppError('precedence.pin-unknown', { id: pin.id });
}

/** Tells the office of the head there is now. @throws AppError `precedence.delegation-unknown` */
export async function tellOffice(
  tx: Transaction,
  edition: EditionScope,
  office: Office,
): Promise<void> {
  const parties = await listParties(tx, edition);
  if (!parties.some(({ id }) => id === office.delegationId))
    throw new AppError('precedence.delegation-unknown', { id: office.delegationId });
  await saveOffice(tx, edition, office);
}
