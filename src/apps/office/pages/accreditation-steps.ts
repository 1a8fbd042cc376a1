import { textIn } from '#platform/form-text';
import type { BatchOutcome, RefusalReason } from '#modules/accreditation/types';
import type { EditionPlan } from '#modules/editions/types';
import { termsIn, type Granting } from '#modules/accreditation/screens/terms-form.tsx';
import type { Api } from '../../server/router.ts';

/** What a page shows after a form of accreditation was sent. */
export type StepAnswer =
  | { kind: 'outcome'; outcome: BatchOutcome }
  /** The act needs a reason or a question first. */
  | { kind: 'choosing'; act: 'refuse' | 'ask' | 'terms'; participantIds: string[] }
  | { kind: 'nobody' };

/**
 * Takes the step that a form asks for, with the people ticked in it as `id`; undefined where
 * the form is about something else.
 */
export async function takeAccreditationStep(
  api: Api,
  edition: string,
  form: FormData,
): Promise<StepAnswer | undefined> {
  const intent = form.get('intent');
  if (typeof intent !== 'string' || !intents.includes(intent)) return undefined;
  const participantIds = form.getAll('id').map(String);
  if (participantIds.length === 0) return { kind: 'nobody' };
  if (intent === 'refuse' || intent === 'ask' || intent === 'terms')
    return { kind: 'choosing', act: intent, participantIds };

  const about = { edition, participantIds };
  if (intent === 'accept' || intent === 'advise')
    return told(
      await api.accreditation.recommend({
        ...about,
        recommendation: intent === 'accept' ? 'accept' : 'refuse',
      }),
    );
  return told(await api.accreditation.decide({ ...about, decided: decisionIn(intent, form) }));
}

/** What of an edition a decision on terms chooses from. */
export function grantingOf({ zones, days }: EditionPlan): Granting {
  return {
    zones: zones.map(({ id, name }) => ({ id, name })),
    days: days.map(({ index, date }) => ({ index, date })),
  };
}

const intents = [
  ...['accept', 'advise', 'clear', 'refuse', 'ask', 'terms'],
  ...['refuse-now', 'ask-now', 'clear-on-terms'],
];

function decisionIn(intent: string, form: FormData) {
  if (intent === 'clear') return { decision: 'cleared' } as const;
  if (intent === 'clear-on-terms') return { decision: 'cleared', terms: termsIn(form) } as const;
  if (intent === 'ask-now')
    return { decision: 'needs-information', question: textIn(form, 'question') } as const;
  // Whether it is one of the reasons is for the API to say.
  const reasonCode = textIn(form, 'reasonCode') as RefusalReason;
  return { decision: 'refused', reasonCode } as const;
}

function told(outcome: BatchOutcome): StepAnswer {
  return { kind: 'outcome', outcome };
}
