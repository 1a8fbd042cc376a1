import { useCallback, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Problem } from '#platform/problem';
import type { WallTime } from '../../../engine/types.ts';
import { timeOf } from './layout.ts';
import { rowOfMeeting } from './sheet-rows.ts';
import type { GridMeeting, PlanChange, PlanDesk, RowKind, Verdict } from './types.ts';
import type { GridAct } from './use-grid-keys.ts';
import type { useGridWords } from './use-grid-words.ts';
import { useHeld } from './use-held.ts';
import type { Outcome, usePlan } from './use-plan.ts';
import { verdictsByRow } from './verdicts.ts';

/** What has to be decided before a meeting is dropped. */
export type Question = {
  meeting: GridMeeting;
  change: PlanChange;
  state: 'possible' | 'clash';
  reasons: readonly string[];
  /** Whether it may be done all the same, with a reason. */
  mayPass: boolean;
  /** What stands there and could change places with it. */
  occupant: GridMeeting | null;
};

export type Message = { text: string; tone: 'good' | 'waiting' | 'bad' };

/** What organisers do on the grid, what came of it in words, and what they are asked before. */
export function useActs({
  plan,
  desk,
  kind,
  words,
  onShow,
}: {
  plan: ReturnType<typeof usePlan>;
  desk: PlanDesk;
  kind: RowKind;
  words: ReturnType<typeof useGridWords>;
  /** Goes to a cell of the grid, on whatever day it is. */
  onShow: (row: string, at: WallTime) => void;
}) {
  const t = useTranslations('meetingGrid');
  const [message, setMessage] = useState<Message | null>(null);
  const [question, setQuestion] = useState<Question | null>(null);
  const { sheet, edit, undo, redo, readAgain, revision } = plan;
  const onRevision = useCallback(
    (seen: number) => {
      if (seen !== revision()) void readAgain();
    },
    [readAgain, revision],
  );
  const onProblem = useCallback(
    ({ title }: Problem) => setMessage({ text: title, tone: 'bad' }),
    [],
  );
  const { held, pickUp, letGo } = useHeld(desk, { onRevision, onProblem });
  const meetingOf = (id: string) => sheet.meetings.find((meeting) => meeting.id === id);

  async function take(meeting: GridMeeting): Promise<void> {
    if (meeting.past) return setMessage({ text: t('done.past'), tone: 'waiting' });
    setMessage({
      text: t('done.taken', { meeting: words.meetingWords(meeting) }),
      tone: 'waiting',
    });
    const verdicts = await pickUp(meeting.id);
    if (meeting.at || !verdicts) return;
    const open = ['free', 'possible'].flatMap((state) =>
      verdicts.filter((verdict) => verdict.state === state).toSorted(byTime),
    )[0];
    if (!open) return setMessage({ text: t('done.nowhere'), tone: 'bad' });
    const row = kind === 'places' ? open.place : rowOfMeeting(meeting, kind);
    if (row) onShow(row, open.at);
  }

  async function perform(change: PlanChange, reason = ''): Promise<void> {
    const outcome = await edit(change, reason);
    const meeting = 'meeting' in change ? meetingOf(change.meeting) : undefined;
    if (outcome.kind === 'refused' && meeting) {
      return setQuestion({
        meeting,
        change,
        state: 'clash',
        reasons: outcome.reasons,
        mayPass: outcome.mayPass,
        occupant: null,
      });
    }
    setQuestion(null);
    if (outcome.kind === 'done' && change.kind !== 'lock') letGo();
    tell(outcome, t(`done.${change.kind}`, wordsOf(change)));
    // What is held stays in the hand; where it may go is asked anew.
    if (outcome.kind === 'changed-meanwhile' && held) await pickUp(held.meeting);
  }

  function wordsOf(change: PlanChange): { time: string; place: string } {
    if (change.kind !== 'move') return { time: '', place: '' };
    return { time: timeOf(change.at), place: words.nameOf(change.place) };
  }

  function tell(outcome: Outcome, done: string): void {
    if (outcome.kind === 'done') setMessage({ text: done, tone: 'good' });
    else if (outcome.kind === 'failed') setMessage({ text: outcome.problem.title, tone: 'bad' });
    else if (outcome.kind === 'changed-meanwhile')
      setMessage({ text: t('done.changedMeanwhile', { by: outcome.by }), tone: 'bad' });
    else setMessage({ text: outcome.reasons.join(' '), tone: 'bad' });
  }

  /** Drops what is held where this verdict is about; asks first where something stands against it. */
  async function settle(verdict: Verdict): Promise<void> {
    const meeting = held && meetingOf(held.meeting);
    if (!meeting) return;
    const change = {
      kind: 'move',
      meeting: meeting.id,
      at: verdict.at,
      place: verdict.place,
    } as const;
    if (meeting.at === verdict.at && meeting.place === verdict.place) return letGo();
    if (verdict.state === 'free') return perform(change);
    setQuestion({
      meeting,
      change,
      state: verdict.state,
      reasons: verdict.reasons,
      mayPass: true,
      occupant: occupantOf(sheet.meetings, meeting, verdict),
    });
  }

  async function drop(row: string, at: WallTime): Promise<void> {
    const meeting = held && meetingOf(held.meeting);
    if (!meeting || !held?.verdicts) return;
    const verdict = verdictsByRow(held.verdicts, { kind, meeting }).get(row)?.get(at);
    if (verdict) return settle(verdict);
    const own = rowOfMeeting(meeting, kind) === row;
    setMessage({ text: t(own || kind === 'places' ? 'state.none' : 'done.otherRow'), tone: 'bad' });
  }

  async function onAct(act: GridAct): Promise<void> {
    const meeting = 'meeting' in act ? meetingOf(act.meeting) : undefined;
    if (act.kind === 'drop') return drop(act.row, act.at);
    if (act.kind === 'undo') return tell(await undo(), t('done.undo'));
    if (act.kind === 'redo') return tell(await redo(), t('done.redo'));
    if (act.kind === 'let-go') {
      letGo();
      return setMessage({ text: t('done.letGo'), tone: 'waiting' });
    }
    if (!meeting) return;
    if (act.kind === 'pick-up') return take(meeting);
    if (act.kind === 'lock')
      return perform({
        kind: 'lock',
        meeting: meeting.id,
        time: act.what === 'time' ? !meeting.lockedTime : meeting.lockedTime,
        place: act.what === 'place' ? !meeting.lockedPlace : meeting.lockedPlace,
      });
    if (meeting.at) return perform({ kind: 'unplace', meeting: meeting.id });
    letGo();
  }

  /** Without a network nothing is done and nothing is lost. */
  function told(work: Promise<void>): void {
    void work.catch(() => setMessage({ text: t('done.unreachable'), tone: 'bad' }));
  }

  return {
    held,
    question,
    message,
    onAct: (act: GridAct) => told(onAct(act)),
    settle: (verdict: Verdict) => told(settle(verdict)),
    decide: (change: PlanChange, reason: string) => told(perform(change, reason)),
    close: () => setQuestion(null),
  };
}

/** With whom the meeting could change places: whoever stands in that place or with one of its parties then. */
function occupantOf(
  meetings: readonly GridMeeting[],
  held: GridMeeting,
  { at, place }: Verdict,
): GridMeeting | null {
  if (!held.at) return null;
  const there = meetings.filter(
    (other) => other.id !== held.id && other.at === at && !other.past && !other.lockedTime,
  );
  return (
    there.find((other) => other.place === place) ??
    there.find((other) => other.guest === held.guest || other.host === held.host) ??
    null
  );
}

function byTime(one: Verdict, other: Verdict): number {
  return one.at < other.at ? -1 : one.at > other.at ? 1 : 0;
}
