import type { Stage } from '#modules/editions/types';
import { decideStep, mayChangeAnswer, type Step, type StepRefusal } from '../rules.ts';
import {
  declineReasons,
  type DeclineReason,
  type Invitation,
  type InvitationRecord,
  type Progress,
} from '../types.ts';

/** What a record of a file makes of an invitation, with the steps that are new. */
export type RecordPlan =
  | { outcome: 'unchanged' }
  | {
      outcome: 'added' | 'changed';
      invitation: Omit<Invitation, 'id'>;
      /** Whether the day of preparation is new, too. */
      isPrepared: boolean;
      steps: Step[];
    }
  | { outcome: 'refused'; refusal: RecordRefusal };

export type RecordRefusal =
  | StepRefusal
  /** A record tells who answered, or that somebody did, but not when. */
  | 'answer-without-date'
  /** The same number for another government. */
  | 'country-changed';

/**
 * Compares a record with what is known. A step the file leaves empty is a step the file does
 * not know of, so what officers recorded beside it stays; of two answers the later one stands.
 * What comes of it went the same way as if officers had recorded it step by step.
 */
export function planRecord(
  record: InvitationRecord,
  known: Invitation | undefined,
  { stage, now }: { stage: Stage; now: Date },
): RecordPlan {
  if (known && known.country !== record.country) return refuse('country-changed');
  if (!record.answeredAt && (record.declined || record.answer.length > 0))
    return refuse('answer-without-date');

  const steps = [
    ...stepAt('signed', record.signedAt ?? known?.signedAt),
    ...stepAt('sent', record.sentAt ?? known?.sentAt),
    ...stepAt('delivered', record.deliveredAt ?? known?.deliveredAt),
    ...stepAt('acknowledged', record.acknowledgedAt ?? known?.acknowledgedAt),
    ...laterAnswer(answerIn(record), known && answerIn(known)),
  ];
  const left = earlier(record.signedAt, record.sentAt);
  const preparedAt = record.preparedAt ?? earlier(known?.preparedAt, left) ?? now;
  let progress = blank(preparedAt);
  for (const step of steps) {
    // What is told here is a first answer; whether an answer may still change is asked below.
    const verdict = decideStep(progress, step, { stage, now: null });
    if (!verdict.accepted) return refuse(verdict.refusal);
    progress = verdict.progress;
  }

  const told = new Set(known ? stepsOf(known).map(asText) : []);
  const news = steps.filter((step) => !told.has(asText(step)));
  if (known?.answeredAt && news.some(isAnswer) && !mayChangeAnswer(stage))
    return refuse('answer-closed');

  const invitation = {
    externalId: record.externalId,
    country: record.country,
    addressee: record.addressee,
    channel: record.channel,
    language: record.language,
    kind: record.kind ?? known?.kind ?? 'note',
    courtesyLanguages: record.courtesyLanguages ?? known?.courtesyLanguages ?? [],
    number: record.number ?? known?.number ?? null,
    embassyAddress: record.embassyAddress ?? known?.embassyAddress ?? null,
    embassyEmail: record.embassyEmail ?? known?.embassyEmail ?? null,
    receiptFileId: known?.receiptFileId ?? null,
    receiptFiledAt: known?.receiptFiledAt ?? null,
    provenance: record.provenance,
    version: known?.version ?? 1,
    ...progress,
  };
  const isPrepared = known?.preparedAt.getTime() !== preparedAt.getTime();
  if (!known) return { outcome: 'added', invitation, isPrepared, steps: news };
  if (asText({ ...invitation, id: known.id }) === asText(known)) return { outcome: 'unchanged' };
  return { outcome: 'changed', invitation, isPrepared, steps: news };
}

type Answered = Extract<Step, { step: 'answered' | 'substituted' | 'declined' }>;

function stepsOf(known: Invitation): Step[] {
  return [
    ...stepAt('signed', known.signedAt),
    ...stepAt('sent', known.sentAt),
    ...stepAt('delivered', known.deliveredAt),
    ...stepAt('acknowledged', known.acknowledgedAt),
    ...(answerIn(known) ?? []),
  ];
}

function stepAt(
  step: 'signed' | 'sent' | 'delivered' | 'acknowledged',
  at: Date | null | undefined,
): Step[] {
  return at ? [{ step, at }] : [];
}

function answerIn(
  told: Pick<Progress, 'answeredAt' | 'answer' | 'substituteOffice'> & {
    declined?: boolean;
    state?: Progress['state'];
    declineReason: string | null;
  },
): Answered[] {
  const { answeredAt, answer, declineReason, substituteOffice } = told;
  if (!answeredAt) return [];
  if (told.declined || told.state === 'declined')
    return [{ step: 'declined', at: answeredAt, reason: asReason(declineReason) }];
  if (substituteOffice)
    return [{ step: 'substituted', at: answeredAt, roles: answer, office: substituteOffice }];
  return [{ step: 'answered', at: answeredAt, roles: answer }];
}

function earlier(one: Date | null | undefined, other: Date | null | undefined) {
  if (!one || !other) return one ?? other;
  return one < other ? one : other;
}

/** The file's where both are of the same instant, because a file corrects. */
function laterAnswer(ofFile: Answered[], known: Answered[] | undefined): Answered[] {
  const [told, kept] = [ofFile[0], known?.[0]];
  if (!told) return known ?? [];
  return kept && kept.at > told.at ? [kept] : [told];
}

function isAnswer({ step }: Step): boolean {
  return step === 'answered' || step === 'substituted' || step === 'declined';
}

function asReason(text: string | null): DeclineReason {
  if (!text) return 'no-reason-given';
  return declineReasons.find((reason) => reason === text) ?? 'other';
}

function blank(preparedAt: Date): Progress {
  return {
    state: 'prepared',
    preparedAt,
    signedAt: null,
    sentAt: null,
    deliveredAt: null,
    acknowledgedAt: null,
    answeredAt: null,
    answer: [],
    declineReason: null,
    substituteOffice: null,
  };
}

/** The same for the same values, in whatever order their names or roles stand. */
function asText(value: object): string {
  const entries = Object.entries(value).map(([name, one]) => [
    name,
    Array.isArray(one) ? one.map(String).toSorted(byText) : one,
  ]);
  return JSON.stringify(entries.toSorted(([one], [other]) => byText(String(one), String(other))));
}

function byText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

function refuse(refusal: RecordRefusal): RecordPlan {
  return { outcome: 'refused', refusal };
}
