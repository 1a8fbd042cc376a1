import { useFormatter, useLocale, useTranslations } from 'use-intl';
import type { PublicForm } from '#modules/requests/schema';
import { inLanguage } from '#platform/i18n';

/** What somebody should know of a form before they begin. */
export function FormFacts({ form }: { form: PublicForm }) {
  const t = useTranslations('requests');
  const format = useFormatter();
  const locale = useLocale();
  const day = useLastDay();
  const papers = [
    ...form.documents.map((kind) => t(`document.${kind}`)),
    ...(form.photoRequired ? [t('document.photo')] : []),
  ];
  const note = inLanguage(form.note, locale);

  return (
    <>
      <p>
        {form.isOpen
          ? t('index.until', { date: day(form.closesAt) })
          : t('index.closed', { date: day(form.closesAt) })}{' '}
        {form.isOpen && t(`room.${form.room}`)}
      </p>
      <p>
        {papers.length > 0
          ? t('index.documents', { list: format.list(papers) })
          : t('index.nothing')}
      </p>
      {form.organisationFirst && <p>{t('index.organisation')}</p>}
      {note && <p dir="auto">{note}</p>}
    </>
  );
}

/** The last day on which a form is open: the instant at which it closes is the end of that day. */
export function useLastDay(): (closesAt: Date) => string {
  const format = useFormatter();
  return (closesAt) =>
    format.dateTime(new Date(closesAt.getTime() - 1), {
      dateStyle: 'long',
      numberingSystem: 'latn',
    });
}
