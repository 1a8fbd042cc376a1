import { Form } from 'react-router';
import { useLocale, useTranslations } from 'use-intl';
import { inLanguage } from '#platform/i18n';
import type { Gate } from '#modules/editions/types';
import type { Shown } from './cure-form.tsx';

/**
 * One big field for a scanner that types, or for the code under the QR code. A scanner ends
 * with the enter key, which sends the form; without the script it works the same.
 */
export function CheckForm({
  gates,
  chosen,
  passageId,
}: {
  gates: readonly Gate[];
  chosen: Pick<Shown, 'gate' | 'direction' | 'at'>;
  /** Sent twice by a nervous hand, it is one passage. */
  passageId: string;
}) {
  const t = useTranslations('gates');
  const locale = useLocale();

  return (
    <Form method="post" className="check-form panel">
      <input type="hidden" name="id" value={passageId} />
      <label className="field">
        {t('desk.badge')}
        {/* The page is this field: whoever opens it scans next. */}
        <input
          className="check-badge"
          key={passageId}
          name="badge"
          required
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          dir="ltr"
          maxLength={1000}
        />
      </label>
      <label className="field">
        {t('desk.gate')}
        <select name="gate" defaultValue={chosen.gate}>
          {gates.map((gate) => (
            <option key={gate.id} value={gate.id}>
              {inLanguage(gate.name, locale)}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        {t('desk.direction')}
        <select name="direction" defaultValue={chosen.direction}>
          <option value="in">{t('direction.in')}</option>
          <option value="out">{t('direction.out')}</option>
        </select>
      </label>
      <button type="submit" className="button button-first">
        {t('desk.submit')}
      </button>
      <details open={chosen.at !== ''}>
        <summary>{t('desk.another')}</summary>
        <label className="field">
          {t('desk.at')}
          <input type="datetime-local" name="at" defaultValue={chosen.at} />
        </label>
      </details>
    </Form>
  );
}
