import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import type { ParticipantState } from '#modules/participants/types';
import { ConfirmButton } from '#ui/confirm-button';
import { AskForm, RefuseForm } from './decision-forms.tsx';
import { TermsForm, type Granting } from './terms-form.tsx';

/** The steps one person can take now, for whoever may take them. Empty where there is none. */
export function StepForms({
  participantId,
  state,
  mayRecommend,
  mayDecide,
  granting,
  answer,
}: {
  participantId: string;
  state: ParticipantState;
  mayRecommend: boolean;
  mayDecide: boolean;
  granting: Granting;
  answer: unknown;
}) {
  const t = useTranslations('accreditation');
  const recommends = mayRecommend && canBeRecommended.has(state);
  const decides = mayDecide && canBeDecided.has(state);
  const forms = { participantIds: [participantId], answer };

  return (
    <>
      {(recommends || (decides && state !== 'needs-information' && state !== 'cleared')) && (
        <Form method="post" className="page-actions">
          <input type="hidden" name="id" value={participantId} />
          {recommends && (
            <>
              <button className="button button-first" name="intent" value="accept">
                {t('act.accept')}
              </button>
              <button className="button" name="intent" value="advise">
                {t('act.advise')}
              </button>
            </>
          )}
          {decides && (
            <ConfirmButton name="intent" value="clear" question={t('confirm.clear')}>
              {t('act.clear')}
            </ConfirmButton>
          )}
        </Form>
      )}
      {decides && state !== 'needs-information' && (
        <details className="person-act">
          <summary>{t('act.terms')}</summary>
          <TermsForm {...forms} granting={granting} />
        </details>
      )}
      {decides && state !== 'refused' && (
        <details className="person-act">
          <summary>{t('act.refuse')}</summary>
          <RefuseForm {...forms} />
        </details>
      )}
      {decides && state !== 'needs-information' && (
        <details className="person-act">
          <summary>{t('act.ask')}</summary>
          <AskForm {...forms} />
        </details>
      )}
    </>
  );
}

const canBeRecommended = new Set<ParticipantState>(['registered', 'needs-information', 'refused']);
const canBeDecided = new Set<ParticipantState>([
  'recommended',
  'needs-information',
  'cleared',
  'refused',
]);
