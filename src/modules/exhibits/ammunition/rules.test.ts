import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anEntry } from '../testing.ts';
import { entryKinds } from '../types.ts';
import {
  balanceLot,
  entryOfWord,
  findDifferences,
  isOfSession,
  promisedEntries,
  refuseEntry,
} from './rules.ts';
import type { AccountEntry, EntryDraft } from './types.ts';

const lotId = anEntry().lotId;
const session = 's0000000-0000-4000-8000-000000000001';

describe('the account of a lot', () => {
  it('comes out where a session has accounted for every round', () => {
    const entries = [received(1_000), out(300), fired(280), back(20)];
    const balance = balanceLot(lotId, entries);

    expect(balance).toMatchObject({
      ...{ received: 1_000, issued: 300, fired: 280, returned: 20, inStore: 720 },
      sessions: [{ rangeSessionId: session, difference: 0 }],
    });
    expect(findDifferences(balance, entries)).toEqual([]);
  });

  it.each([
    [279, 1],
    [280, 0],
    [281, -1],
  ])('names the difference of a session that fired %i of 280', (rounds, difference) => {
    const entries = [received(1_000), out(280), fired(rounds)];

    expect(findDifferences(balanceLot(lotId, entries), entries)).toEqual(
      difference === 0
        ? []
        : [{ kind: 'session', lotId, rangeSessionId: session, rounds: difference }],
    );
  });

  it('names what phones have issued beyond the store, and who has not signed', () => {
    const entries = [received(10), { ...out(12), signedBy: null }];

    expect(findDifferences(balanceLot(lotId, entries), entries)).toEqual([
      { kind: 'store', lotId, rounds: 2 },
      { kind: 'session', lotId, rangeSessionId: session, rounds: 12 },
      { kind: 'signature', lotId, entryId: entries[1]?.id, rounds: 12 },
    ]);
  });

  it('counts one badge read twice as one signature', () => {
    const twice = { ...received(10), signedBy: 'badge:1', countersignedBy: 'badge:1' };
    expect(findDifferences(balanceLot(lotId, [twice]), [twice])).toMatchObject([
      { kind: 'signature' },
    ]);
  });
});

describe('refuseEntry', () => {
  it('gives out the last round and not one more', () => {
    const entries = [received(300)];
    expect(refuseEntry(draft('issued', 300), entries)).toBeNull();
    expect(refuseEntry(draft('issued', 301), entries)).toBe('not-in-store');
    expect(refuseEntry(draft('destroyed', 301), entries)).toBe('not-in-store');
    expect(refuseEntry(draft('re-exported', 300), entries)).toBeNull();
  });

  it('lets a session fire and return what it was issued and not one more', () => {
    const entries = [received(300), out(100), fired(60)];
    expect(refuseEntry(draft('returned', 40), entries)).toBeNull();
    expect(refuseEntry(draft('returned', 41), entries)).toBe('not-issued');
    expect(refuseEntry(draft('fired', 41), entries)).toBe('not-issued');
    const other = { ...draft('returned', 1), rangeSessionId: 'another' };
    expect(refuseEntry(other, entries)).toBe('not-issued');
  });

  it('asks for the session where there must be one, and only there', () => {
    expect(refuseEntry({ ...draft('issued', 1), rangeSessionId: null }, [received(1)])).toBe(
      'session-missing',
    );
    expect(refuseEntry({ ...draft('received', 1), rangeSessionId: session }, [])).toBe(
      'session-not-meant',
    );
  });

  it('takes a mistake back once, and never a correction', () => {
    const mistake = received(300);
    const taken = { ...received(300), takesBack: mistake.id };
    expect(refuseEntry(counterTo(mistake), [mistake])).toBeNull();
    expect(refuseEntry(counterTo(mistake), [mistake, taken])).toBe('taken-back-already');
    expect(refuseEntry(counterTo(taken), [mistake, taken])).toBe('nothing-to-take-back');
    const other = { ...counterTo(mistake), rounds: 299 };
    expect(refuseEntry(other, [mistake])).toBe('nothing-to-take-back');
  });

  it('takes nothing back that others rest on', () => {
    const [came, went] = [received(300), out(100)];
    expect(refuseEntry(counterTo(came), [came, went])).toBe('others-rest-on-it');
    expect(refuseEntry(counterTo(went), [came, went])).toBeNull();
    expect(refuseEntry(counterTo(went), [came, went, fired(1)])).toBe('others-rest-on-it');
  });

  it('keeps what is promised for whoever asked first', () => {
    const promised = promisedEntries([
      { ...draft('issued', 80), id: 'p1', proposedBy: 'one', proposedAt: new Date(0) },
      { ...draft('received', 500), id: 'p2', proposedBy: 'one', proposedAt: new Date(0) },
    ]);
    const entries = [received(100), ...promised];
    expect(refuseEntry(draft('issued', 20), entries)).toBeNull();
    expect(refuseEntry(draft('issued', 21), entries)).toBe('not-in-store');
    expect(refuseEntry(draft('fired', 1), entries)).toBe('not-issued');
  });
});

describe('over thousands of random histories', () => {
  const step = fc.record({
    kind: fc.constantFrom(...entryKinds),
    rounds: fc.integer({ min: 1, max: 40 }),
    lot: fc.integer({ min: 1, max: 2 }),
    session: fc.integer({ min: 1, max: 3 }),
    /** Which entry is taken back; most steps take none back. */
    takesBack: fc.option(fc.nat(), { freq: 3 }),
  });

  const histories = fc.array(step, { maxLength: 40, size: 'max' });

  it('an account of desks always balances or names the difference, and is never overdrawn', () => {
    let taken = 0;
    let refused = 0;
    fc.assert(
      fc.property(histories, (steps) => {
        const entries: AccountEntry[] = [];
        for (const drawn of steps) {
          const next = draftOf(drawn, entries);
          const own = entries.filter((entry) => entry.lotId === next.lotId);
          const refusal = refuseEntry(next, own);
          if (refusal) refused += 1;
          else entries.push({ ...anEntry(), ...next, id: `e${entries.length}` });
          taken += next.takesBack && !refusal ? 1 : 0;
          for (const lot of lotsOf(entries)) expectBalance(lot, entries, { overdrawn: false });
        }
      }),
      { numRuns: 3_000 },
    );
    expect(taken).toBeGreaterThan(500);
    expect(refused).toBeGreaterThan(500);
  });

  it('an account with anything phones may tell names every round that does not come out', () => {
    let named = 0;
    fc.assert(
      fc.property(histories, (steps) => {
        const entries: AccountEntry[] = [];
        for (const drawn of steps)
          entries.push({ ...anEntry(), ...draftOf(drawn, entries), id: `e${entries.length}` });
        for (const lot of lotsOf(entries)) {
          expectBalance(lot, entries, { overdrawn: true });
          named += findDifferences(balanceLot(lot, entries), entries).length;
        }
      }),
      { numRuns: 3_000 },
    );
    expect(named).toBeGreaterThan(3_000);
  });

  it('what the rule allows beyond the last round it never allows', () => {
    fc.assert(
      fc.property(histories, (steps) => {
        const entries: AccountEntry[] = [];
        for (const drawn of steps) {
          const next = draftOf(drawn, entries);
          if (!refuseEntry(next, ownOf(next, entries)))
            entries.push({ ...anEntry(), ...next, id: `e${entries.length}` });
        }
        const { inStore, sessions } = balanceLot(lotId, entries);
        const own = entries.filter((entry) => entry.lotId === lotId);
        expect(refuseEntry(draft('issued', inStore + 1), own)).toBe('not-in-store');
        for (const { rangeSessionId, difference } of sessions) {
          const beyond = { ...draft('returned', difference + 1), rangeSessionId };
          expect(refuseEntry(beyond, own)).toBe('not-issued');
        }
      }),
      { numRuns: 1_000 },
    );
  });

  function draftOf(
    drawn: {
      kind: EntryDraft['kind'];
      rounds: number;
      lot: number;
      session: number;
      takesBack: number | null;
    },
    entries: readonly AccountEntry[],
  ): EntryDraft {
    const mistake =
      drawn.takesBack === null ? undefined : entries[drawn.takesBack % entries.length];
    if (mistake) return counterTo(mistake);
    const { kind, rounds } = drawn;
    return {
      ...{ kind, rounds, takesBack: null },
      lotId: drawn.lot === 1 ? lotId : 'another lot',
      rangeSessionId: isOfSession(kind) ? `session ${drawn.session}` : null,
    };
  }
});

describe('what a phone says', () => {
  it.each([
    ['issued/lot-1', { kind: 'issued', lotId: 'lot-1' }],
    ['returned/lot-1', { kind: 'returned', lotId: 'lot-1' }],
    ['destroyed/lot-1', null],
    ['live', null],
    ['issued/', null],
  ])('%s is read as %j', (word, entry) => {
    expect(entryOfWord(word)).toEqual(entry);
  });
});

/** Received = in store + fired + destroyed + re-exported + the named differences. */
function expectBalance(
  lot: string,
  entries: readonly AccountEntry[],
  { overdrawn }: { overdrawn: boolean },
): void {
  const balance = balanceLot(lot, entries);
  const named = findDifferences(balance, entries);
  const ofSessions = named.filter(({ kind }) => kind === 'session');
  const difference = ofSessions.reduce((sum, { rounds }) => sum + rounds, 0);
  expect(
    balance.inStore + balance.fired + balance.destroyed + balance.reExported + difference,
  ).toBe(balance.received);
  for (const { issued, fired: shot, returned, rangeSessionId } of balance.sessions) {
    const own = ofSessions.find(
      (one) => 'rangeSessionId' in one && one.rangeSessionId === rangeSessionId,
    );
    expect(issued - shot - returned).toBe(own?.rounds ?? 0);
  }
  if (overdrawn) return;
  expect(balance.inStore).toBeGreaterThanOrEqual(0);
  for (const { rounds } of ofSessions) expect(rounds).toBeGreaterThan(0);
}

function lotsOf(entries: readonly AccountEntry[]): Set<string> {
  return new Set(entries.map((entry) => entry.lotId));
}

function ownOf(draftOne: EntryDraft, entries: readonly AccountEntry[]): AccountEntry[] {
  return entries.filter((entry) => entry.lotId === draftOne.lotId);
}

let made = 0;

function entry(kind: AccountEntry['kind'], rounds: number): AccountEntry {
  made += 1;
  return anEntry({
    ...{ id: `entry ${made}`, kind, rounds },
    rangeSessionId: isOfSession(kind) ? session : null,
  });
}

function received(rounds: number): AccountEntry {
  return entry('received', rounds);
}

function out(rounds: number): AccountEntry {
  return entry('issued', rounds);
}

function fired(rounds: number): AccountEntry {
  return entry('fired', rounds);
}

function back(rounds: number): AccountEntry {
  return entry('returned', rounds);
}

function draft(kind: EntryDraft['kind'], rounds: number): EntryDraft {
  return {
    ...{ lotId, kind, rounds, takesBack: null },
    rangeSessionId: isOfSession(kind) ? session : null,
  };
}

function counterTo({ id, lotId: lot, kind, rounds, rangeSessionId }: AccountEntry): EntryDraft {
  return { lotId: lot, kind, rounds, rangeSessionId, takesBack: id };
}
