import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { PrinterFields, type PrinterChoice } from './printer-fields.tsx';

/**
 * Asks for badges as PDF in a tab of its own: a plain form, because the answer is a file and
 * the printing is written down.
 */
export function PrintForm({
  action,
  printers,
  participantIds = [],
  numbers = [],
  unprinted = false,
  children,
}: {
  action: string;
  printers: readonly PrinterChoice[];
  /** Everybody with a badge where empty. */
  participantIds?: readonly string[];
  /** Of badges without a person. */
  numbers?: readonly number[];
  unprinted?: boolean;
  /** The words on the button. */
  children: ReactNode;
}) {
  const t = useTranslations('printing');

  return (
    <form method="post" action={action} target="_blank" className="act-form">
      {participantIds.map((id) => (
        <input key={id} type="hidden" name="id" value={id} />
      ))}
      {numbers.map((number) => (
        <input key={number} type="hidden" name="number" value={number} />
      ))}
      {unprinted && <input type="hidden" name="unprinted" value="on" />}
      <div className="form-foot">
        <button type="submit" className="button">
          {children}
        </button>
      </div>
      <details>
        <summary>{t('form.printer')}</summary>
        <div className="act-form">
          <PrinterFields printers={printers} />
        </div>
      </details>
    </form>
  );
}
