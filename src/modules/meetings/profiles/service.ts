import { listNeeds } from '#modules/needs/service';
import type { Need } from '#modules/needs/types';
import type { Database, Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import { record, type Signature } from '#platform/ledger/ledger';
import type { Provenance } from '#platform/schema';
import type { NamedParty, Party } from '../types.ts';
import { minimumPromised, profileStated } from './facts.ts';
import { findStated, listStated, lockParty, saveStated } from './store.ts';
import {
  emptyStatement,
  noTerms,
  type Statement,
  type StatedProfile,
  type Terms,
} from './types.ts';

/** A profile as its party reads it; version 0 where it was never stated. */
export type PartyProfile = Statement &
  Terms & {
    version: number;
    onBehalf: boolean;
    statedAt: Date | null;
    /** What a delegation seeks stands in the needs its government stated, until it states its own. */
    fromNeeds: boolean;
  };

/** What a party says of itself, or for a delegation what its government said before it. */
export async function readProfile(
  db: Database,
  edition: EditionScope,
  party: NamedParty,
): Promise<PartyProfile> {
  const stated = await findStated(db, edition, party);
  if (stated) return { ...stated, fromNeeds: false };
  const needs = party.kind === 'delegation' ? await listNeeds(db, edition, party.country) : [];
  const known = soughtIn(needs, party);
  const nobody = { version: 0, onBehalf: false, statedAt: null };
  return { ...emptyStatement, ...noTerms, ...nobody, ...known, fromNeeds: needs.length > 0 };
}

/** Every profile that was stated; for the score, and for the limits of a plan. */
export async function listProfiles(db: Database, edition: EditionScope): Promise<StatedProfile[]> {
  return listStated(db, edition);
}

/** What a government stated for a delegation, or for all of its delegations. */
export function soughtIn(
  needs: readonly Need[],
  { id, country }: { id: string; country: string },
): Pick<Statement, 'seeks' | 'purposes' | 'horizon'> {
  const theirs = needs.filter(
    (need) => need.country === country && (!need.delegationId || need.delegationId === id),
  );
  const [first] = theirs.flatMap(({ horizon }) => horizon ?? []);
  return {
    seeks: [...new Set(theirs.map(({ sector }) => sector))],
    purposes: [...new Set(theirs.map(({ purpose }) => purpose))],
    horizon: first ?? null,
  };
}

export type NewStatement = {
  party: Party;
  /** The version its editor saw. */
  version: number;
  said: Statement;
  /** Left out by everybody but the organiser, and then kept as they are. */
  terms?: Terms | undefined;
  onBehalf: boolean;
};

/**
 * Keeps what a party says of itself. Nothing is written where nothing changed.
 *
 * @returns the version that now stands
 * @throws AppError `form.changed-meanwhile` where another editor was faster: nothing of either
 * is lost, because the page shows what stands beside what was typed
 */
export async function stateProfile(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  { party, version, said, terms, onBehalf }: NewStatement,
): Promise<number> {
  await lockParty(tx, edition, party);
  const before = await findStated(tx, edition, party);
  if ((before?.version ?? 0) !== version)
    throw new AppError('form.changed-meanwhile', { version: before?.version ?? 0 });

  const kept = terms ?? (before ? termsIn(before) : noTerms);
  if (before && isSame({ ...statementIn(before), ...termsIn(before) }, { ...said, ...kept }))
    return version;
  const { clock, actor } = by;
  const after: StatedProfile = {
    ...{ kind: party.kind, id: party.id, ...statementIn(said), ...kept, onBehalf },
    ...{ statedAt: clock.now(), statedBy: actor.id, version: version + 1, provenance: 'recorded' },
  };
  await saveStated(tx, edition, [after]);
  await record(tx, edition, by, factsOf(before, after));
  return after.version;
}

/**
 * Writes profiles of a file or a story, over whatever stood there. The same ones again change
 * nothing.
 *
 * @returns how many were new, and how many said something else
 */
export async function saveProfiles(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  profiles: readonly (Party & Partial<Statement & Terms> & { provenance: Provenance })[],
): Promise<{ added: number; changed: number }> {
  const known = new Map((await listStated(tx, edition)).map((one) => [one.id, one]));
  const changed = profiles.flatMap(({ kind, id, provenance, ...told }) => {
    const before = known.get(id);
    const said = { ...emptyStatement, ...noTerms, ...told };
    if (before && isSame({ ...statementIn(before), ...termsIn(before) }, said)) return [];
    const version = (before?.version ?? 0) + 1;
    const signed = { statedAt: by.clock.now(), statedBy: by.actor.id, onBehalf: true };
    return { before, after: { ...said, ...signed, kind, id, version, provenance } };
  });
  await saveStated(
    tx,
    edition,
    changed.map(({ after }) => after),
  );
  if (changed.length > 0)
    await record(
      tx,
      edition,
      by,
      changed.flatMap(({ before, after }) => factsOf(before, after)),
    );
  const added = changed.filter(({ before }) => !before).length;
  return { added, changed: changed.length - added };
}

function factsOf(before: StatedProfile | undefined, after: StatedProfile) {
  const { id, kind, seeks, offers, version, onBehalf, minimum, minimumFor } = after;
  return [
    profileStated(id, { kind, seeks, offers, version, onBehalf }),
    ...(minimum === (before?.minimum ?? 0)
      ? []
      : [minimumPromised(id, { kind, minimum, minimumFor })]),
  ];
}

function statementIn(one: Statement): Statement {
  const { seeks, offers, purposes, horizon, languages, teams } = one;
  const { mostPerHalfDay, mostPerDay, mostPerEdition } = one;
  return {
    ...{ seeks, offers, purposes, horizon, languages, teams },
    ...{ mostPerHalfDay, mostPerDay, mostPerEdition },
  };
}

function termsIn({ budgetBand, minimum, minimumFor }: Terms): Terms {
  return { budgetBand, minimum, minimumFor };
}

function isSame(before: Statement & Terms, after: Statement & Terms): boolean {
  return comparable(before) === comparable(after);
}

/** Lists are sets: their order says nothing. */
function comparable(one: Statement & Terms): string {
  return JSON.stringify([
    ...[one.seeks, one.offers, one.purposes, one.languages].map((words) => words.toSorted()),
    ...[one.horizon, one.teams, one.mostPerHalfDay, one.mostPerDay, one.mostPerEdition],
    ...[one.budgetBand, one.minimum, one.minimumFor],
  ]);
}
