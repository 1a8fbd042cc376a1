import { decodeDeskPage, decodeDeskRights } from '#modules/gates/desks/wire';
import type { DeskRights } from '#modules/gates/desks/types';
import type { RunningGate } from '../device/gate.ts';
import { askHub, type HubAnswer } from '../device/hub.ts';
import type { Outcome } from '../device/types.ts';
import type { DeskProblem } from './types.ts';

/** Makes the key that the desk has made for itself known to the hub, and hears what it may sign. */
export async function askForKey(
  gate: RunningGate,
  publicKey: Uint8Array<ArrayBuffer>,
): Promise<Outcome<DeskProblem, DeskRights>> {
  const answer = await ask(gate, { path: 'gate-desk', body: publicKey });
  if (!answer.ok) return { ok: false, problem: problemOf(answer) };
  const rights = decodeDeskRights(answer.bytes);
  return rights ? { ok: true, value: rights } : { ok: false, problem: 'not-a-desk' };
}

/** Every badge that may be printed again, page by page, and what the desk may sign now. */
export async function fetchList(
  gate: RunningGate,
): Promise<Outcome<DeskProblem, { rights: DeskRights; tokens: string[][] }>> {
  const tokens: string[][] = [];
  let after = 0;
  for (;;) {
    const answer = await ask(gate, { path: `gate-desk/badges?after=${after}`, body: null });
    if (!answer.ok) return { ok: false, problem: problemOf(answer) };
    const page = decodeDeskPage(answer.bytes);
    if (!page) return { ok: false, problem: 'not-a-desk' };
    tokens.push(page.badges.map(({ token }) => token));
    if (page.next === null) return { ok: true, value: { rights: page.rights, tokens } };
    after = page.next;
  }
}

function ask(
  { enrolment, work }: RunningGate,
  question: { path: string; body: Uint8Array<ArrayBuffer> | null },
): Promise<HubAnswer> {
  return askHub(enrolment, { ...question, clockOffset: work.clockOffset ?? 0 });
}

function problemOf({ why }: Extract<HubAnswer, { ok: false }>): DeskProblem {
  return why === 'unreachable' ? 'unreachable' : 'not-a-desk';
}
