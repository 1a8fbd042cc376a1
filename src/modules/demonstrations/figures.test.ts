import { expect, it } from 'vitest';
import { wordRecorded, wordVoided } from '#modules/gates/facts';
import type { Fact } from '#platform/ledger/kinds';
import { provenEdition } from '#platform/edition';
import { ledgerPosition, record } from '#platform/ledger/ledger';
import { signedBy } from '#test/application';
import { useTestDatabase } from '#test/database';
import { rangeWordSaid, rangeWordTakenBack } from './day/facts.ts';
import {
  rangeSessionApproved,
  rangeSessionChanged,
  rangeSessionDrafted,
  rangeSessionReturned,
  rangeSessionSubmitted,
} from './facts.ts';
import { demonstrationFigures } from './figures.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const shown = { rangeId: 'range', exhibitorId: null, kind: 'fire', actor: 'guest' } as const;

it('counts what was submitted and approved once, whatever came of it', async () => {
  await told(
    rangeSessionDrafted('a', shown),
    rangeSessionDrafted('b', shown),
    rangeSessionSubmitted('a', shown),
    rangeSessionReturned('a', { reason: 'papers' }),
    rangeSessionSubmitted('a', shown),
    rangeSessionApproved('a', shown),
    rangeSessionChanged('a', { fields: ['laneId'], takesApprovalsBack: ['laneId'] }),
  );

  expect(await counted()).toEqual({
    'demo.submitted': 1,
    'demo.approved': 1,
    'demo.held': 0,
  });
});

it('counts a session as held once phone or office has said done, and not taken it back', async () => {
  const done = { count: null, participantId: null, otherParticipantId: null, day: 2 };
  await told(
    ...['a', 'b', 'c', 'd'].map((id) => rangeSessionDrafted(id, shown)),
    wordRecorded('1', { ...done, placeId: 'a', word: 'done' }),
    wordRecorded('2', { ...done, placeId: 'a', word: 'done' }),
    wordRecorded('3', { ...done, placeId: 'b', word: 'live' }),
    wordRecorded('4', { ...done, placeId: 'c', word: 'done' }),
    wordVoided('4', {}),
    wordRecorded('5', { ...done, placeId: 'a-lane', word: 'done' }),
    rangeWordSaid('6', { rangeId: 'range', placeId: 'd', word: 'done' }),
    rangeWordSaid('7', { rangeId: 'range', placeId: 'c', word: 'done' }),
    rangeWordTakenBack('8', { wordId: '7' }),
  );

  expect((await counted())['demo.held']).toBe(2);
});

async function told(...facts: Fact[]) {
  await db.transaction().execute((tx) => record(tx, edition, signedBy('system'), facts));
}

async function counted() {
  const { seq } = await ledgerPosition(db, edition);
  const values: [string, number][] = [];
  for (const { key, count } of demonstrationFigures)
    values.push([key, (await count({ db, edition, upTo: seq })).value]);
  return Object.fromEntries(values);
}
