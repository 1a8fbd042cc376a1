import { Link, redirect } from 'react-router';
import { useLocale, useTranslations } from 'use-intl';
import { mayDrawRanges } from '#modules/ranges/permissions';
import { RangeForm } from '#modules/ranges/screens/range-form.tsx';
import { inLanguage } from '#platform/i18n';
import { isAllowed } from '#platform/permissions';
import { EmptyState } from '#ui/empty-state';
import { LocalText } from '#ui/local-text';
import { PageHeader } from '#ui/page-header';
import { Provenance } from '#ui/provenance';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import { rolesIn } from '../roles-in.ts';
import type { Route } from './+types/ranges.ts';
import { rangeIn } from './range-forms.ts';

export async function loader({ context, params: { edition } }: Route.LoaderArgs) {
  const { api, account } = context.get(pageContext);
  const [ranges, plan] = await Promise.all([
    api.ranges.list({ edition }),
    api.editions.plan({ edition }),
  ]);
  return {
    ranges,
    venues: plan.venues.map(({ id, name, kind }) => ({ id, name, kind })),
    mayDraw: isAllowed(rolesIn(account, edition), mayDrawRanges),
  };
}

export async function action({ context, params: { edition }, request }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  return attempt(form, async () => {
    const { id } = await api.ranges.save({ edition, ...rangeIn(form) });
    return redirect(`/office/${edition}/ranges/${id}`);
  });
}

export default function Ranges({
  loaderData: { ranges, venues, mayDraw },
  actionData,
  params: { edition },
}: Route.ComponentProps) {
  const t = useTranslations('ranges');
  const locale = useLocale();
  // The places that are ranges come first; a range may lie at any venue.
  const choices = venues
    .toSorted((a, b) => Number(b.kind === 'range') - Number(a.kind === 'range'))
    .map(({ id, name }) => ({ value: id, label: inLanguage(name, locale) }));

  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      {ranges.length === 0 && (
        <EmptyState title={t('none.title')} what={t('none.what')} first={t('none.first')} />
      )}
      {ranges.map((range) => (
        <section key={range.id} className="panel">
          <h2>
            <Link to={`/office/${edition}/ranges/${range.id}`}>
              <LocalText text={range.name} />
            </Link>{' '}
            <Provenance value={range.provenance} />
          </h2>
          <p>
            {choices.find(({ value }) => value === range.venueId)?.label} ·{' '}
            {t('size', { width: range.widthM, height: range.heightM })} ·{' '}
            {range.sheet ? t(`sheet.kind.${range.sheet.kind}`) : t('sheet.none')}
          </p>
        </section>
      ))}
      {mayDraw && <RangeForm range={null} venues={choices} answer={actionData} />}
    </>
  );
}
