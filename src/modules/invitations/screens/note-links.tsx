import { useTranslations } from 'use-intl';
import { locales } from '#platform/i18n';
import type { InvitationRow } from '../table.ts';

/** The note or letter of one government, in each of the four languages. */
export function NoteLinks({ invitation, href }: { invitation: InvitationRow; href: string }) {
  const t = useTranslations('invitations');

  return (
    <section className="panel">
      <h2>{t('detail.note')}</h2>
      {invitation.number ? (
        <>
          <p>
            <bdi>{invitation.number}</bdi>
          </p>
          <p className="page-actions">
            {locales.map((language) => (
              <a key={language} className="button" href={`${href}&language=${language}`}>
                {t('detail.noteIn', { language: t(`languageName.${language}`) })}
              </a>
            ))}
          </p>
        </>
      ) : (
        <p>{t('detail.noteBare')}</p>
      )}
    </section>
  );
}
