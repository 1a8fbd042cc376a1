import { useFormatter, useTranslations } from 'use-intl';
import { ActForm, FileField, TextField } from '#ui/form';
import type { InvitationRow } from '../table.ts';

/** The signed receipt as it was scanned, and where one is filed. */
export function ReceiptPanel({
  invitation,
  href,
  mayFile,
  answer,
}: {
  invitation: InvitationRow;
  /** Where the scan is taken away. */
  href: string;
  mayFile: boolean;
  answer: unknown;
}) {
  const t = useTranslations('invitations.detail');
  const format = useFormatter();
  const { receiptFiledAt, sentAt, deliveredAt } = invitation;

  return (
    <section className="panel">
      <h2>{t('receipt')}</h2>
      {receiptFiledAt ? (
        <p>
          <a className="button" href={href} download>
            {t('openReceipt')}
          </a>{' '}
          {format.dateTime(receiptFiledAt, { dateStyle: 'medium', timeStyle: 'short' })}
        </p>
      ) : (
        <p>{t('receiptNone')}</p>
      )}
      {mayFile && sentAt && (
        <ActForm intent="receipt" answer={answer} submit={t('fileReceipt')} files>
          <FileField
            name="scan"
            label={t('receiptFile')}
            hint={t('receiptHint')}
            required
            accept="application/pdf,image/jpeg,image/png"
          />
          {!deliveredAt && (
            <TextField type="datetime-local" name="at" label={t('receiptAt')} hint={t('atHint')} />
          )}
        </ActForm>
      )}
    </section>
  );
}
