import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';

/**
 * Asks for badges as PDF in a tab of its own: a plain form, because the answer is a file and
 * the printing is written down.
 */
export function PrintForm({
  action,
  participantIds = [],
  unprinted = false,
  children,
}: {
  action: string;
  /** Everybody with a badge where empty. */
  participantIds?: readonly string[];
  unprinted?: boolean;
  /** The words on the button. */
  children: ReactNode;
}) {
  const t = useTranslations('badges');

  return (
    <form method="post" action={action} target="_blank" className="page-actions">
      {participantIds.map((id) => (
        <input key={id} type="hidden" name="id" value={id} />
      ))}
      {unprinted && <input type="hidden" name="unprinted" value="on" />}
      <button type="submit" className="button">
        {children}
      </button>
      <label className="check-field">
        <input type="checkbox" name="backs" />
        {t('backs')}
      </label>
    </form>
  );
}
