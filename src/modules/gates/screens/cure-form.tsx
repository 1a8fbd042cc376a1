import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import type { GateAnswer } from '../schema.ts';

/** What was held to the gate, so that the same question can be asked once its cure is done. */
export type Shown = {
  badge: string;
  gate: string;
  direction: 'in' | 'out';
  /** Local date and time where another one than now was meant; empty otherwise. */
  at: string;
  escort: string;
  photoChecked: boolean;
  identityChecked: boolean;
};

/** For an amber answer: the guard does what cures it, and asks again. */
export function CureForm({
  answer,
  shown,
  passageId,
}: {
  answer: GateAnswer;
  shown: Shown;
  passageId: string;
}) {
  const t = useTranslations('gates.desk');
  if (answer.severity !== 'amber') return null;

  return (
    <Form method="post" className="check-form panel">
      <input type="hidden" name="id" value={passageId} />
      <input type="hidden" name="badge" value={shown.badge} />
      <input type="hidden" name="gate" value={shown.gate} />
      <input type="hidden" name="direction" value={shown.direction} />
      <input type="hidden" name="at" value={shown.at} />
      {(shown.photoChecked || answer.cure === 'compare-photo') && (
        <input type="hidden" name="photoChecked" value="on" />
      )}
      {(shown.identityChecked || answer.cure === 'check-identity') && (
        <input type="hidden" name="identityChecked" value="on" />
      )}
      {isAboutEscort(answer.cure) ? (
        <label className="field">
          {t('escort')}
          {/* The escort holds out the badge next: the field waits for the scanner. */}
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
          <input name="escort" required autoFocus autoComplete="off" dir="ltr" />
        </label>
      ) : (
        <input type="hidden" name="escort" value={shown.escort} />
      )}
      <button type="submit" className="button button-first">
        {t(wordsByCure[answer.cure ?? ''] ?? 'submit')}
      </button>
    </Form>
  );
}

const wordsByCure: Record<string, 'photoDone' | 'identityDone' | 'escortDone' | undefined> = {
  'compare-photo': 'photoDone',
  'check-identity': 'identityDone',
  'wait-for-escort': 'escortDone',
  'call-own-escort': 'escortDone',
  'call-second-escort': 'escortDone',
};

/** Another badge is to be read beside the holder's. */
function isAboutEscort(cure: GateAnswer['cure']): boolean {
  return wordsByCure[cure ?? ''] === 'escortDone';
}
