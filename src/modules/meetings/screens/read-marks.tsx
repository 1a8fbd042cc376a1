import { useTranslations } from 'use-intl';
import type { ShownNotice } from '#modules/policy/notices/schema';
import { NoticeText } from './notice-text.tsx';

/** What the desk tells a company before it books: who books below it has told it. */
export function ToldFirst({ notices }: { notices: readonly ShownNotice[] }) {
  const t = useTranslations('countryNotices');
  if (notices.length === 0) return null;

  return (
    <div>
      <h3>{t('before')}</h3>
      {notices.map((notice) => (
        <NoticeText key={notice.id} notice={notice} />
      ))}
    </div>
  );
}

/** Says in a form that the notices shown above it were told. */
export function ReadMarks({
  notices,
}: {
  notices: readonly Pick<ShownNotice, 'id' | 'version'>[];
}) {
  return notices.map(({ id, version }) => (
    <input key={id} type="hidden" name={`read.${id}.${version}`} value="on" />
  ));
}
