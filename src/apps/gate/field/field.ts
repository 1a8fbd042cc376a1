import { canSayOf, writeDayWord } from '#modules/demonstrations/day/rules';
import type { DayPlace, DayRefusal, DayWord } from '#modules/demonstrations/day/types';
import type { ExhibitTag } from '#modules/exhibits/orders/types';
import { denialReason } from '#modules/gates/log/meaning';
import type { EventRef, GateEvent, GateState, HybridTime } from '#modules/gates/log/types';
import type { Refusal } from '#modules/gates/types';
import type { OwnDraft } from '../device/log.ts';
import { draftAt } from '../device/scan.ts';
import { decideBoarding, type BoardQuestion } from './boarding.ts';
import { refuseReturn } from './convoy-view.ts';
import { refuseScan } from './custody-view.ts';
import type { FieldOrders } from './orders.ts';
import { rangeView } from './range-view.ts';
import { readBadge, type Asked, type FieldGate, type Reading } from './reading.ts';
import type {
  AboardReason,
  BoardAnswer,
  CustodyRefusal,
  LeavingReason,
  ReadBadge,
  ReturnRefusal,
  SignRefusal,
  Told,
} from './types.ts';

/** A text as it came: from a camera or a scanner, or typed from under the code of a badge. */
export type Presented = { text: string; isCode: boolean };

export type Rounds = {
  sessionId: string;
  lotId: string;
  kind: 'issued' | 'fired' | 'returned';
  count: number;
  first: ReadBadge;
  second: ReadBadge;
};

/** A badge nothing speaks against, or what does. */
export type Living = { ok: true; badge: ReadBadge } | { ok: false; refusal: Refusal };

/** Where a word of the range is said. */
export type SpokenAt = { rangeId: string; place: DayPlace };

/** Heads, ranges and goods on this device. What an act has written is on disk when it resolves. */
export type Field = ReturnType<typeof openField>;

export function openField(
  gate: FieldGate,
  {
    orders,
    vouch,
  }: {
    /** Those on the disk; null before the first. */
    orders: () => FieldOrders | null;
    /** Whether a PIN is that of a supervisor. */
    vouch: (pin: string) => Promise<'no-supervisor-pin' | 'wait' | 'wrong-pin' | null>;
  },
) {
  const given = (): FieldOrders => {
    const held = orders();
    if (!held) throw new Error('there are no orders on this device');
    return held;
  };
  const write = async (said: Partial<OwnDraft> & Pick<OwnDraft, 'kind'>, time: HybridTime) => {
    const event = await gate.log.write(draftAt(gate, said), time);
    gate.changed();
    return refOf(event);
  };
  const read = (shown: Presented, asked: Asked): Promise<Reading> =>
    readBadge(gate, shown.text, { isCode: shown.isCode, asked, time: gate.log.time() });
  const readLiving = async (shown: Presented): Promise<Living> => {
    const reading = await read(shown, 'is-alive');
    if (!reading.ok || reading.badge.refusal === null) return reading;
    return { ok: false, refusal: reading.badge.refusal };
  };

  return {
    orders,
    log: (): GateState => gate.log.state(),
    /** By the clock of the log, ms UTC. */
    now: (): number => gate.log.time().ms,

    /** Counts whoever holds the badge, where nothing speaks against it; a refusal is kept too. */
    async board(shown: Presented, at: Pick<BoardQuestion, 'vehicleId' | 'leg'>) {
      const reading = await read(shown, at.leg === 'out' ? 'may-travel' : 'is-alive');
      return gate.inTurn(async (): Promise<BoardAnswer> => {
        const time = gate.log.time();
        if (!reading.ok) return notABadge(at, { at: time.ms, refusal: reading.refusal });
        const { badge } = reading;
        const question = { ...at, badge, at: time.ms };
        const answer = decideBoarding(given(), gate.log.state(), question);
        if (answer.verdict === 'no-right' && badge.refusal)
          await write(denialOf(question, denialReason(badge.refusal, 'in')), time);
        if (answer.verdict !== 'aboard') return { ...answer, event: null };
        return { ...answer, event: await write(boardingOf(question), time) };
      });
    },

    /** Takes somebody along on the word of whoever counts; the reason is kept beside it. */
    async letAboard(answer: BoardAnswer, reason: AboardReason): Promise<BoardAnswer> {
      const { badge, vehicleId, leg } = answer;
      const convoy = given().convoys.find(({ vehicles }) =>
        vehicles.some(({ id }) => id === vehicleId),
      );
      if (!badge || !convoy) throw new Error('nobody was read to be let aboard');
      return gate.inTurn(async () => {
        const time = gate.log.time();
        const print = printOf(badge);
        await write(
          { kind: 'word', gateId: convoy.id, badge: print, reason: `aboard/${reason}` },
          time,
        );
        const at = gate.log.time();
        const event = await write(boardingOf({ badge, vehicleId, leg, at: at.ms }), at);
        return { ...answer, at: at.ms, verdict: 'aboard' as const, event };
      });
    },

    /** It counts as not having been; of this device only. */
    async takeBack({ device, seq }: EventRef): Promise<void> {
      if (device !== gate.enrolment.key.device) return;
      await gate.inTurn(() =>
        write(
          { kind: 'void', ref: { device, seq }, reason: 'scanned-by-mistake' },
          gate.log.time(),
        ),
      );
    },

    /** Where the column is: `departed/out`, `at/<point>`, `arrived/back`. */
    tellWay: (convoyId: string, word: string): Promise<EventRef> =>
      gate.inTurn(() => write({ kind: 'word', gateId: convoyId, reason: word }, gate.log.time())),

    /** The column leaves the range: nobody is left behind, or a supervisor answers for it. */
    async leaveRange(
      convoyId: string,
      supervisor: { pin: string; reason: LeavingReason } | null,
    ): Promise<Told<ReturnRefusal>> {
      const problem = supervisor && (await vouch(supervisor.pin));
      if (problem) return { ok: false, why: { kind: 'pin', problem } };
      return gate.inTurn(async () => {
        const wait = refuseReturn(given(), gate.log.state(), convoyId);
        if (wait && !supervisor) return { ok: false, why: { kind: 'wait', wait } };
        if (wait && supervisor) {
          const count = wait.reason === 'left-behind' ? wait.heads.length : null;
          const reason = `left-behind/${supervisor.reason}`;
          await write({ kind: 'word', gateId: convoyId, reason, count }, gate.log.time());
        }
        const said = { kind: 'word' as const, gateId: convoyId, reason: 'departed/back' };
        return { ok: true, event: await write(said, gate.log.time()) };
      });
    },

    /** A word of the day, where the rules allow it. */
    say: (at: SpokenAt, word: DayWord, detail: string | null): Promise<Told<DayRefusal>> =>
      gate.inTurn(() => speak(at, { word, detail, signer: null })),

    /** An item of the checklist, signed with a badge. */
    async sign(at: SpokenAt, item: string, shown: Presented): Promise<Told<SignRefusal>> {
      const reading = await readLiving(shown);
      if (!reading.ok) return { ok: false, why: { kind: 'badge', refusal: reading.refusal } };
      const told = await gate.inTurn(() =>
        speak(at, { word: 'check', detail: item, signer: reading.badge }),
      );
      return told.ok ? told : { ok: false, why: { kind: 'day', refusal: told.why } };
    },

    /** A badge that signs for rounds. */
    readSigner: (shown: Presented): Promise<Living> => readLiving(shown),

    /** Rounds given out, fired or given back, with two badges. */
    async countRounds(rounds: Rounds): Promise<Told<SignRefusal>> {
      const { sessionId, lotId, kind, count, first, second } = rounds;
      if (first.idx === second.idx) return { ok: false, why: { kind: 'same-badge' } };
      const event = await gate.inTurn(() =>
        write(
          {
            ...{ kind: 'word' as const, gateId: sessionId, reason: `${kind}/${lotId}`, count },
            ...{ badge: printOf(first), other: printOf(second) },
          },
          gate.log.time(),
        ),
      );
      return { ok: true, event };
    },

    /** An item goes into the hands of whoever shows a badge. */
    async handOver(
      { tag, word, isAgainst }: { tag: ExhibitTag; word: string; isAgainst: boolean },
      shown: Presented,
    ): Promise<Told<CustodyRefusal>> {
      const reading = await readLiving(shown);
      if (!reading.ok) return { ok: false, why: { kind: 'badge', refusal: reading.refusal } };
      return gate.inTurn(async () => {
        const time = gate.log.time();
        const refusal = refuseScan(given(), gate.log.state(), { tag, word, at: time.ms });
        if (refusal && !isAgainst) return { ok: false, why: { kind: 'step', refusal } };
        const badge = printOf(reading.badge);
        const said = { kind: 'custody' as const, gateId: tag.id, badge, reason: word };
        return { ok: true, event: await write(said, time) };
      });
    },
  };

  async function speak(
    { rangeId, place }: SpokenAt,
    { word, detail, signer }: { word: DayWord; detail: string | null; signer: ReadBadge | null },
  ): Promise<Told<DayRefusal>> {
    const view = rangeView(given(), gate.log.state(), rangeId);
    if (!view) return { ok: false, why: { why: 'not-here' } };
    const named = signer && `badge:${signer.idx}`;
    const refusal = canSayOf(view.state, place, word, { detail, signer: named });
    if (refusal) return { ok: false, why: refusal };
    const said = {
      ...{ kind: 'word' as const, gateId: idOf(rangeId, place) },
      ...{ reason: writeDayWord({ word, detail }), badge: signer && printOf(signer) },
    };
    return { ok: true, event: await write(said, after(view.range.said)) };
  }

  /** After what the office has said, or a phone would answer a word before it was spoken. */
  function after(said: readonly { at: number }[]): HybridTime {
    const time = gate.log.time();
    const last = Math.max(0, ...said.map(({ at }) => at));
    return time.ms > last ? time : { ms: last + 1, counter: 0 };
  }
}

function refOf({ device, seq }: GateEvent): EventRef {
  return { device, seq };
}

function printOf({ idx, generation }: Pick<ReadBadge, 'idx' | 'generation'>) {
  return { idx, generation };
}

function boardingOf({ badge, vehicleId, leg }: BoardQuestion) {
  return { kind: 'board' as const, gateId: vehicleId, badge: printOf(badge), reason: leg };
}

function denialOf({ badge, vehicleId }: BoardQuestion, reason: string) {
  return { kind: 'deny' as const, gateId: vehicleId, badge: printOf(badge), reason };
}

function notABadge(
  { vehicleId, leg }: Pick<BoardQuestion, 'vehicleId' | 'leg'>,
  { at, refusal }: Pick<BoardAnswer, 'at' | 'refusal'>,
): BoardAnswer {
  return {
    ...{ at, leg, vehicleId, refusal, verdict: 'not-a-badge' },
    ...{ badge: null, person: null, seated: null, joining: null, event: null },
  };
}

function idOf(rangeId: string, place: DayPlace): string {
  if (place.kind === 'session') return place.session.id;
  return place.kind === 'lane' ? place.laneId : rangeId;
}
