import { useTranslations } from 'use-intl';
import { ActForm, TextField } from '#ui/form';
import type { HelpDesk } from '../types.ts';

/** Whom every embassy of the edition is told to call. */
export function HelpDeskForm({ helpDesk, answer }: { helpDesk: HelpDesk; answer: unknown }) {
  const t = useTranslations('answers.helpDesk');

  return (
    <section className="panel">
      <h2>{t('title')}</h2>
      <ActForm intent="help-desk" answer={answer} submit={t('save')}>
        <TextField name="phone" type="tel" label={t('phone')} defaultValue={helpDesk.phone} />
        <TextField name="email" type="email" label={t('email')} defaultValue={helpDesk.email} />
      </ActForm>
    </section>
  );
}
