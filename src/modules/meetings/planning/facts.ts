import { factKind } from '#platform/ledger/kinds';
import type { Side } from '../types.ts';
import type { ReplyAnswer, VersionKind } from './types.ts';

/** A version of the programme of meetings went out; each meeting it changed has a fact of its own. */
export const versionPublished = factKind<{
  kind: VersionKind;
  meetings: number;
  changed: number;
  /** Number of the run it came from, and the hash of what that run read. */
  run: number | null;
  inputHash: string | null;
  broughtBack: number | null;
}>('meeting-version.published');

/** A rule that a published version breaks, with the reason an organiser gave. */
export const rulePassed = factKind<{ rule: string; about: readonly string[] }>(
  'meeting-version.rule-passed',
);

/** Subject: the meeting. The words of a refusal stay out of the ledger. */
export const meetingReplied = factKind<{ side: Side; answer: ReplyAnswer; version: number }>(
  'meeting.replied',
);
