import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import { ConfirmButton } from '#ui/confirm-button';
import { withdrawalReasons } from '../types.ts';

/** Ends a person's part in the edition, with one of few reasons. */
export function WithdrawForm() {
  const t = useTranslations('participants');

  return (
    <details className="person-act">
      <summary>{t('withdraw.act')}</summary>
      <Form method="post" className="act-form">
        <p>{t('withdraw.what')}</p>
        <label className="field">
          {t('withdraw.reason')}
          <select name="reason" required>
            {withdrawalReasons.map((reason) => (
              <option key={reason} value={reason}>
                {t(`withdrawal.${reason}`)}
              </option>
            ))}
          </select>
        </label>
        <div className="form-foot">
          <ConfirmButton danger name="intent" value="withdraw" question={t('withdraw.question')}>
            {t('withdraw.act')}
          </ConfirmButton>
        </div>
      </Form>
    </details>
  );
}
