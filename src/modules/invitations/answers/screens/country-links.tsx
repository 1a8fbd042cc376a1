import { useFormatter, useTranslations } from 'use-intl';
import { locales, type Locale } from '#platform/i18n';
import { ConfirmButton } from '#ui/confirm-button';
import { ActForm, SelectField, TextField } from '#ui/form';

export type CountryLink = {
  id: string;
  locale: Locale;
  createdAt: Date;
  createdBy: string;
  validUntil: Date;
  revokedAt: Date | null;
  lastUsedAt: Date | null;
  isLive: boolean;
  isFocalPoints: boolean;
};

/** The links of a government: who has one answers for it, so each can be seen and ended. */
export function CountryLinks({
  links,
  language,
  answer,
}: {
  links: readonly CountryLink[];
  /** The language of the invitation. */
  language: Locale;
  answer: unknown;
}) {
  const t = useTranslations('answers.links');

  return (
    <section className="panel">
      <h2>{t('title')}</h2>
      <p>{t('lead')}</p>
      {links.length === 0 ? <p>{t('none')}</p> : <LinkTable links={links} />}
      <div className="columns">
        <ActForm intent="make" answer={answer} submit={t('make')}>
          <LanguageField language={language} />
        </ActForm>
        <ActForm intent="mail" answer={answer} submit={t('mail')}>
          <TextField name="email" type="email" label={t('email')} required />
          <LanguageField language={language} />
        </ActForm>
      </div>
      {links.some(({ isLive }) => isLive) && (
        <form method="post">
          <ConfirmButton name="intent" value="revoke-all" danger question={t('revokeAllQuestion')}>
            {t('revokeAll')}
          </ConfirmButton>
        </form>
      )}
    </section>
  );
}

/** The address of a link that was just made, and its code for the paper note: shown this once. */
export function MadeLink({ address, qr }: { address: string; qr: string }) {
  const t = useTranslations('answers.links');

  return (
    <section className="panel">
      <h2>
        <output>{t('made')}</output>
      </h2>
      <div className="field">
        <input readOnly value={address} aria-label={t('made')} dir="ltr" />
      </div>
      <figure>
        <img src={`data:image/svg+xml;utf8,${encodeURIComponent(qr)}`} alt={t('qr')} width="200" />
        <figcaption>{t('qr')}</figcaption>
      </figure>
    </section>
  );
}

function LinkTable({ links }: { links: readonly CountryLink[] }) {
  const t = useTranslations('answers.links');
  const format = useFormatter();
  const day = (instant: Date) => format.dateTime(instant, { dateStyle: 'medium' });

  return (
    <div className="data-table">
      {/* What scrolls must be reached by the keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="data-table-scroll" tabIndex={0} aria-label={t('title')}>
        <table>
          <thead>
            <tr>
              {(['created', 'lastUsed', 'validUntil', 'state'] as const).map((heading) => (
                <th key={heading} scope="col">
                  {t(heading)}
                </th>
              ))}
              <th scope="col">
                <span className="unseen">{t('revoke')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {links.map((link) => (
              <tr key={link.id}>
                <td>
                  {day(link.createdAt)}{' '}
                  {link.isFocalPoints
                    ? t('focal')
                    : t(link.createdBy.startsWith('link:') ? 'byGuest' : 'byOffice')}
                </td>
                <td>{link.lastUsedAt ? day(link.lastUsedAt) : t('never')}</td>
                <td>{day(lastInstantOf(link))}</td>
                <td>{t(link.isLive ? 'live' : link.revokedAt ? 'revoked' : 'ended')}</td>
                <td>{!link.revokedAt && <LinkActs link={link} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

function LinkActs({ link }: { link: CountryLink }) {
  const t = useTranslations('answers.links');

  return (
    <>
      <form method="post" className="row-form">
        <input type="hidden" name="link" value={link.id} />
        <input
          type="date"
          name="lastDay"
          required
          aria-label={t('lastDay')}
          defaultValue={lastInstantOf(link).toISOString().slice(0, 10)}
        />
        <button className="button" name="intent" value="extend">
          {t('extend')}
        </button>
      </form>
      <form method="post">
        <input type="hidden" name="link" value={link.id} />
        <ConfirmButton name="intent" value="revoke" danger question={t('revokeQuestion')}>
          {t('revoke')}
        </ConfirmButton>
      </form>
    </>
  );
}

/** A link that ends at midnight works until the day before. */
function lastInstantOf({ validUntil }: CountryLink): Date {
  return new Date(validUntil.getTime() - 1);
}

function LanguageField({ language }: { language: Locale }) {
  const t = useTranslations('answers.links');
  const invitations = useTranslations('invitations');

  return (
    <SelectField
      name="locale"
      label={t('language')}
      required
      defaultValue={language}
      options={locales.map((value) => ({ value, label: invitations(`languageName.${value}`) }))}
    />
  );
}
