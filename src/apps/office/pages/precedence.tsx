import { Link, redirect } from 'react-router';
import { useFormatter, useLocale, useTranslations } from 'use-intl';
import { mayArrangePrecedence } from '#modules/precedence/permissions';
import type { CeremonyRow } from '#modules/precedence/types';
import { inLanguage, locales } from '#platform/i18n';
import { isAllowed } from '#platform/permissions';
import { EmptyState } from '#ui/empty-state';
import { ActForm, TextField } from '#ui/form';
import { PageHeader } from '#ui/page-header';
import { StateMark } from '#ui/state-mark';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import { localTextIn } from '../form-values.ts';
import { rolesIn } from '../roles-in.ts';
import type { Route } from './+types/precedence.ts';

export async function loader({ context, params: { edition } }: Route.LoaderArgs) {
  const { api, account } = context.get(pageContext);
  return {
    ceremonies: await api.precedence.list({ edition }),
    mayArrange: isAllowed(rolesIn(account, edition), mayArrangePrecedence),
  };
}

export async function action({ context, params: { edition }, request }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  return attempt(form, async () => {
    const { id } = await api.precedence.name({ edition, name: localTextIn(form, 'name') });
    return redirect(`/office/${edition}/precedence/${id}`);
  });
}

/** Every ceremony, the order given out last, and whether it still holds. */
export default function Precedence({
  loaderData: { ceremonies, mayArrange },
  actionData,
  params: { edition },
}: Route.ComponentProps) {
  const t = useTranslations('precedence');
  const here = `/office/${edition}/precedence`;

  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <Link className="button" to={`${here}/offices`}>
            {t('offices.link')}
          </Link>
        }
      />
      {ceremonies.length === 0 ? (
        <EmptyState title={t('empty.title')} what={t('empty.what')} first={t('empty.first')} />
      ) : (
        <section className="panel">
          <ul className="rows">
            {ceremonies.map((ceremony) => (
              <CeremonyLine key={ceremony.id} ceremony={ceremony} href={`${here}/${ceremony.id}`} />
            ))}
          </ul>
        </section>
      )}
      {mayArrange && <NameForm answer={actionData} />}
    </>
  );
}

function CeremonyLine({ ceremony, href }: { ceremony: CeremonyRow; href: string }) {
  const t = useTranslations('precedence');
  const locale = useLocale();
  const format = useFormatter();
  const when = (at: Date) => format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' });
  const { last, isCurrent, startsAt, contradictions, officesUnknown } = ceremony;

  return (
    <li>
      <div>
        <Link to={href}>
          <bdi>{inLanguage(ceremony.name, locale)}</bdi>
        </Link>{' '}
        <small>{startsAt ? when(startsAt) : t('unscheduled')}</small>
        <br />
        <small>
          {t('given')}:{' '}
          {last
            ? t('versionOf', { number: String(last.number), at: when(last.keptAt) })
            : t('never')}
          {ceremony.edit === 0 && ` · ${t('usualRules')}`}
        </small>
      </div>
      <div className="page-actions">
        <StateMark tone={isCurrent === null ? 'waiting' : isCurrent ? 'good' : 'bad'}>
          {t(isCurrent === null ? 'notGiven' : isCurrent ? 'current' : 'outdated')}
        </StateMark>
        {contradictions > 0 && (
          <StateMark tone="bad">{t('contradictions', { count: contradictions })}</StateMark>
        )}
        {officesUnknown > 0 && (
          <StateMark tone="waiting">{t('officesUnknown', { count: officesUnknown })}</StateMark>
        )}
        {isCurrent === false && <Link to={`${href}/versions`}>{t('toReprint')}</Link>}
      </div>
    </li>
  );
}

function NameForm({ answer }: { answer: unknown }) {
  const t = useTranslations('precedence.name');
  const names = useTranslations('precedence.language');

  return (
    <details className="panel" open={answer !== undefined}>
      <summary>{t('title')}</summary>
      <ActForm answer={answer} submit={t('submit')}>
        {locales.map((language) => (
          <TextField
            key={language}
            name={`name.${language}`}
            label={t('field', { language: names(language) })}
            required={language === 'fr'}
            maxLength={200}
          />
        ))}
      </ActForm>
    </details>
  );
}
