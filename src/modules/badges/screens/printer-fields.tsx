import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { badgeFormats, type BadgeFormat } from '#platform/pdf/types';

export type PrinterChoice = { id: string; name: string; format: BadgeFormat };

/** Which printer the badges are set for, or on what where none is saved. */
export function PrinterFields({ printers }: { printers: readonly PrinterChoice[] }) {
  const t = useTranslations('printing');
  const id = useId();

  return (
    <>
      {printers.length > 0 && (
        <span className="field">
          <label htmlFor={`${id}-printer`}>{t('form.printer')}</label>
          <select id={`${id}-printer`} name="profileId">
            {printers.map((printer) => (
              <option key={printer.id} value={printer.id}>
                {`${printer.name} · ${t(`format.${printer.format}`)}`}
              </option>
            ))}
            <option value="">{t('form.plain')}</option>
          </select>
        </span>
      )}
      <span className="field">
        <label htmlFor={`${id}-format`}>{t('form.format')}</label>
        <select id={`${id}-format`} name="format">
          {badgeFormats.map((format) => (
            <option key={format} value={format}>
              {t(`format.${format}`)}
            </option>
          ))}
        </select>
      </span>
      <label className="check-field">
        <input type="checkbox" name="overlay" />
        {t('form.overlay')}
      </label>
      <label className="check-field">
        <input type="checkbox" name="backs" />
        {t('form.backs')}
      </label>
    </>
  );
}
