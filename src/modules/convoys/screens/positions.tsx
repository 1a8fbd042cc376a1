import { useLocale, useTranslations } from 'use-intl';
import { inLanguage } from '#platform/i18n';
import { ActForm, SelectField, TextField } from '#ui/form';
import type { ConvoyView } from '../reading/types.ts';
import { useExpected, useHour } from './words.ts';

/** Where the convoy was seen, when it is expected, and a form for what the radio says. */
export function Positions({
  view: { passages, route, expected, timeZone },
  mayTell,
  answer,
}: {
  view: ConvoyView;
  mayTell: boolean;
  answer: unknown;
}) {
  const t = useTranslations('convoys');
  const locale = useLocale();
  const hour = useHour(timeZone);
  const say = useExpected(timeZone);
  const points = route?.points ?? [];
  const nameOf = (code: string) => {
    const point = points.find((one) => one.code === code);
    return point ? inLanguage(point.name, locale) : code;
  };
  return (
    <section className="panel" id="positions">
      <h2>{t('position.title')}</h2>
      <dl className="facts">
        {(['out', 'back'] as const).map((heading) => (
          <div key={heading}>
            <dt>{t(`heading.${heading}`)}</dt>
            <dd>{say(expected[heading])}</dd>
          </div>
        ))}
      </dl>
      {passages.length === 0 && <p>{t('position.none')}</p>}
      <ol>
        {passages.toReversed().map(({ point, heading, passed, at }) => (
          <li key={`${heading} ${point} ${passed} ${at}`}>
            {t('position.line', {
              passed: t(`passed.${passed}`),
              point: nameOf(point),
              time: hour(at),
            })}{' '}
            <small>({t(`heading.${heading}`)})</small>
          </li>
        ))}
      </ol>
      {mayTell && points.length > 0 && (
        <ActForm intent="position" answer={answer} submit={t('position.tell')}>
          <SelectField
            name="heading"
            label={t('field.heading')}
            required
            options={(['out', 'back'] as const).map((one) => ({
              ...{ value: one, label: t(`heading.${one}`) },
            }))}
            defaultValue={passages.at(-1)?.heading}
          />
          <SelectField
            name="passed"
            label={t('field.passed')}
            required
            options={(['at', 'left'] as const).map((one) => ({
              ...{ value: one, label: t(`passed.${one}`) },
            }))}
          />
          <SelectField
            name="point"
            label={t('field.point')}
            required
            options={points.map(({ code, name }) => ({
              ...{ value: code, label: `${code} · ${inLanguage(name, locale)}` },
            }))}
          />
          <TextField
            type="datetime-local"
            name="at"
            label={t('field.time')}
            hint={t('field.timeHint')}
          />
        </ActForm>
      )}
    </section>
  );
}
