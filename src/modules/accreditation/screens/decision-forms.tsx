import { useTranslations } from 'use-intl';
import { ActForm, LongTextField, SelectField } from '#ui/form';
import { refusalReasons } from '../types.ts';

type StepFormProps = {
  participantIds: readonly string[];
  /** What the action of the page gave back. */
  answer: unknown;
};

/** Refuses people with the reason that they are told. */
export function RefuseForm({ participantIds, answer }: StepFormProps) {
  const t = useTranslations('accreditation');

  return (
    <ActForm intent="refuse-now" answer={answer} submit={t('step.refuse')}>
      <ChosenPeople participantIds={participantIds} />
      <p>{t('step.refuseLead')}</p>
      <SelectField
        name="reasonCode"
        label={t('step.reason')}
        required
        unset=""
        options={refusalReasons.map((value) => ({ value, label: t(`reason.${value}`) }))}
      />
    </ActForm>
  );
}

/** Sends files back to the operator with a question. */
export function AskForm({ participantIds, answer }: StepFormProps) {
  const t = useTranslations('accreditation');

  return (
    <ActForm intent="ask-now" answer={answer} submit={t('step.ask')}>
      <ChosenPeople participantIds={participantIds} />
      <p>{t('step.askLead')}</p>
      <LongTextField name="question" label={t('step.question')} required rows={3} />
    </ActForm>
  );
}

function ChosenPeople({ participantIds }: { participantIds: readonly string[] }) {
  return participantIds.map((id) => <input key={id} type="hidden" name="id" value={id} />);
}
