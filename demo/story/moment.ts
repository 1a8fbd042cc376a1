import type { Application } from '#platform/application';
import { fixedClock } from '#platform/clock';
import type { Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import type { Signature } from '#platform/ledger/ledger';
import type { AccountRole, Actor } from '#platform/permissions';
import type { DemoAccounts } from '../accounts.ts';

/** Something that happens in the demo, at its own time in 2025. */
export type StoryEvent = { at: Date; happen: (moment: Moment) => Promise<unknown> };

/** The program as it stands at the time of an event. */
export type Moment = {
  app: Application;
  tx: Transaction;
  edition: EditionScope;
  accounts: DemoAccounts;
  /** The signature of a demo account. */
  as: (role: AccountRole) => Signature;
};

export function momentAt(
  at: Date,
  { app, ...rest }: Pick<Moment, 'app' | 'tx' | 'edition' | 'accounts'>,
): Moment {
  const clock = fixedClock(at);
  return {
    ...rest,
    app: { ...app, clock },
    as(role) {
      const actor: Actor = {
        id: `account:${rest.accounts[role]}`,
        roles: [role],
        country: null,
        exhibitorId: null,
        participantId: null,
      };
      return { actor, clock };
    },
  };
}

/** An event for each group of rows that share an instant. */
export function eachInstant<Row>(
  rows: readonly Row[],
  instantOf: (row: Row) => Date,
  happen: (moment: Moment, rows: Row[]) => Promise<unknown>,
): StoryEvent[] {
  const groups = Map.groupBy(rows, (row) => instantOf(row).getTime());
  return [...groups].map(([at, those]) => ({
    at: new Date(at),
    happen: (moment) => happen(moment, those),
  }));
}
