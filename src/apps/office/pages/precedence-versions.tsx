import { Form, Link } from 'react-router';
import { useLocale, useTranslations } from 'use-intl';
import {
  ComparisonList,
  ReprintTable,
  VersionList,
} from '#modules/precedence/screens/versions.tsx';
import { inLanguage } from '#platform/i18n';
import { PageHeader } from '#ui/page-header';
import { pageContext } from '../../page-context.ts';
import type { Route } from './+types/precedence-versions.ts';

export async function loader({
  context,
  params: { edition, ceremony: ceremonyId },
  request,
}: Route.LoaderArgs) {
  const { api } = context.get(pageContext);
  const parameters = new URL(request.url).searchParams;
  const [ceremonies, versions, parties] = await Promise.all([
    api.precedence.list({ edition }),
    api.precedence.versions({ edition, ceremonyId }),
    api.precedence.offices({ edition }),
  ]);
  const known = (name: string) =>
    versions.find(({ number }) => number === Number(parameters.get(name)))?.number;
  const from = known('from') ?? versions[0]?.number;
  const to = known('to');
  return {
    ceremonies,
    versions,
    parties,
    from,
    to,
    comparison: from
      ? await api.precedence.compare({ edition, ceremonyId, from, ...(to && { to }) })
      : null,
    reprints: from ? await api.precedence.reprints({ edition, ceremonyId, number: from }) : null,
  };
}

/** What was given out, what has changed since, and what must be made again because of it. */
export default function PrecedenceVersions({
  loaderData: { ceremonies, versions, parties, from, to, comparison, reprints },
  params: { edition, ceremony },
}: Route.ComponentProps) {
  const t = useTranslations('precedence');
  const locale = useLocale();
  const nameOf = (id: string) => {
    const found = ceremonies.find((one) => one.id === id);
    return found ? inLanguage(found.name, locale) : '';
  };
  const numbers = versions.map(({ number }) => number);

  return (
    <>
      <PageHeader
        title={t('version.title')}
        lead={nameOf(ceremony)}
        actions={<Link to={`/office/${edition}/precedence/${ceremony}`}>{t('version.back')}</Link>}
      />
      <section className="panel">
        <VersionList
          versions={versions}
          printHref={(number) =>
            `/api/v1/editions/${edition}/precedence/${ceremony}/versions/${number}/print`
          }
        />
      </section>
      {comparison && (
        <section className="panel">
          <h2>{t('version.compare')}</h2>
          <Form method="get" className="page-actions">
            <label className="field">
              {t('version.from')}
              <select name="from" defaultValue={from}>
                {numbers.map((number) => (
                  <option key={number}>{number}</option>
                ))}
              </select>
            </label>
            <label className="field">
              {t('version.to')}
              <select name="to" defaultValue={to ?? ''}>
                <option value="">{t('version.now')}</option>
                {numbers.map((number) => (
                  <option key={number}>{number}</option>
                ))}
              </select>
            </label>
            <button className="button">{t('version.compare')}</button>
          </Form>
          <ComparisonList comparison={comparison} />
        </section>
      )}
      {reprints && from && (
        <section className="panel">
          <h2>{t('reprint.title', { number: String(from) })}</h2>
          <ReprintTable {...reprints} parties={parties} ceremonyName={nameOf} />
        </section>
      )}
    </>
  );
}
