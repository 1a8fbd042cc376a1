import { delegationIds } from '#modules/delegations/service';
import { exhibitorIds } from '#modules/exhibitors/service';
import { findByExternalIds, lockParticipants } from '#modules/participants/service';
import type { PartyKind } from '#modules/meetings/types';
import type { Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';

export type Party = { kind: PartyKind; id: string };

/** Who is meant by an id of a file: an exhibitor, a delegation or a person, in this order. */
export type Parties = {
  find(externalId: string): Party | undefined;
  /** Of a person, whom they come for. */
  comesFor(externalId: string): Party | undefined;
};

export async function findParties(
  tx: Transaction,
  edition: EditionScope,
  externalIds: readonly string[],
): Promise<Parties> {
  const exhibitors = await exhibitorIds(tx, edition);
  const delegations = await delegationIds(tx, edition);
  const people = await findByExternalIds(tx, edition, [...new Set(externalIds)]);
  const details = new Map(
    (await lockParticipants(tx, edition, [...people.values()])).map((one) => [one.id, one]),
  );

  return {
    find(externalId) {
      return (
        partyOf('exhibitor', exhibitors.get(externalId)) ??
        partyOf('delegation', delegations.get(externalId)) ??
        partyOf('participant', people.get(externalId))
      );
    },
    comesFor(externalId) {
      const person = details.get(people.get(externalId) ?? '');
      return (
        partyOf('exhibitor', person?.exhibitorId) ??
        partyOf('delegation', person?.delegationId) ??
        partyOf('participant', person?.id)
      );
    },
  };
}

function partyOf(kind: PartyKind, id: string | null | undefined): Party | undefined {
  return id ? { kind, id } : undefined;
}
