import { useLocale, useTranslations } from 'use-intl';
import { inLanguage } from '#platform/i18n';
import { ActForm, LongTextField, TextField } from '#ui/form';
import type { ConvoyBoard, MeasuredRoute } from '../reading/types.ts';
import { writePoints } from './points.ts';

/** Routes with what their stretches took, measured from convoys that drove them. */
export function RoutesPanel({
  routes,
  mayPlan,
  answer,
}: {
  routes: ConvoyBoard['routes'];
  mayPlan: boolean;
  answer: unknown;
}) {
  const t = useTranslations('convoys.route');
  if (routes.length === 0 && !mayPlan) return null;
  return (
    <section className="panel">
      <h2>{t('title')}</h2>
      {routes.map((route) => (
        <RouteTable key={route.id} route={route} mayPlan={mayPlan} answer={answer} />
      ))}
      {mayPlan && (
        <details open={routes.length === 0}>
          <summary>{t('add')}</summary>
          <RouteForm answer={answer} />
        </details>
      )}
    </section>
  );
}

function RouteTable({
  route,
  mayPlan,
  answer,
}: {
  route: MeasuredRoute;
  mayPlan: boolean;
  answer: unknown;
}) {
  const t = useTranslations('convoys.route');
  const headings = useTranslations('convoys.heading');
  const locale = useLocale();
  const nameOf = (code: string) => {
    const point = route.points.find((one) => one.code === code);
    return point ? inLanguage(point.name, locale) : code;
  };
  return (
    <>
      <h3>
        <bdi>{inLanguage(route.name, locale)}</bdi> ·{' '}
        {route.km === null ? t('noKm') : t('km', { km: route.km })}
      </h3>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="convoy-scroll" tabIndex={0} aria-label={t('title')}>
        <table className="convoy-table">
          <thead>
            <tr>
              <th scope="col">{t('stretch')}</th>
              <th scope="col">{t('minutes')}</th>
              <th scope="col">{t('measured')}</th>
            </tr>
          </thead>
          <tbody>
            {route.stretches.map(({ from, to, heading, minutes, measured }) => (
              <tr key={`${heading} ${from} ${to}`}>
                <th scope="row">
                  <bdi>{nameOf(from)}</bdi> – <bdi>{nameOf(to)}</bdi>{' '}
                  <small>({headings(heading)})</small>
                </th>
                <td>
                  {minutes === null ? t('unmeasured') : t('min', { minutes: Math.round(minutes) })}
                </td>
                <td>{measured}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {mayPlan && (
        <details>
          <summary>{t('change')}</summary>
          <RouteForm route={route} answer={answer} />
        </details>
      )}
    </>
  );
}

function RouteForm({ route, answer }: { route?: MeasuredRoute; answer: unknown }) {
  const t = useTranslations('convoys');
  return (
    <ActForm intent={route ? `route ${route.id}` : 'route'} answer={answer} submit={t('act.save')}>
      {(['fr', 'en', 'tr', 'ar'] as const).map((language) => (
        <TextField
          key={language}
          name={`name.${language}`}
          label={`${t('field.name')} (${t(language)})`}
          required={language === 'fr'}
          maxLength={120}
          defaultValue={route?.name[language]}
        />
      ))}
      <TextField
        type="number"
        name="km"
        label={t('field.km')}
        min={0.1}
        max={5000}
        step={0.1}
        defaultValue={route?.km}
      />
      <LongTextField
        name="points"
        label={t('field.points')}
        hint={t('field.pointsHint')}
        required
        rows={6}
        defaultValue={route && writePoints(route.points)}
      />
    </ActForm>
  );
}
