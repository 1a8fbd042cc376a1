import { useTranslations } from 'use-intl';
import { mostSpans } from '../../settings/types.ts';
import { partyKinds } from '../../types.ts';
import { NumberField, Section, type Shown } from './section.tsx';

/** How many meetings, how many in a row, and what happens when somebody does not come. */
export function LimitsForm(shown: Shown) {
  const t = useTranslations('meetingSetup.limits');
  const { most, inARow, travel, lateMinutes, releaseMinutes, replyHours } = shown.settings;

  return (
    <Section intent="limits" title={t('title')} lead={t('lead')} {...shown}>
      {partyKinds.map((kind) => (
        <fieldset key={kind} className="setup-row">
          <legend>{t(`kind.${kind}`)}</legend>
          {mostSpans.map((span) => (
            <NumberField
              key={span}
              name={`most.${kind}.${span}`}
              label={t(span)}
              value={most[kind][span]}
            />
          ))}
        </fieldset>
      ))}
      <div className="columns">
        <NumberField
          name="inARow.meetings"
          label={t('inARow')}
          min={1}
          value={inARow?.meetings ?? null}
        />
        <NumberField
          name="inARow.pauseMinutes"
          label={t('pause')}
          min={5}
          step={5}
          value={inARow?.pauseMinutes ?? null}
        />
        <NumberField
          name="travel.afterArrivalMinutes"
          label={t('afterArrival')}
          value={travel.afterArrivalMinutes}
          required
        />
        <NumberField
          name="travel.beforeDepartureMinutes"
          label={t('beforeDeparture')}
          value={travel.beforeDepartureMinutes}
          required
        />
        <NumberField name="lateMinutes" label={t('late')} min={1} value={lateMinutes} required />
        <NumberField
          name="releaseMinutes"
          label={t('release')}
          hint={t('releaseHint')}
          min={1}
          value={releaseMinutes}
          required
        />
        <NumberField name="replyHours" label={t('reply')} min={1} value={replyHours} required />
      </div>
    </Section>
  );
}

/** What weighs how much within its group of the value of a plan. */
export function WeightsForm(shown: Shown) {
  const t = useTranslations('meetingSetup.weights');
  const { bracket, ...single } = shown.settings.weights.plan;

  return (
    <Section intent="weights" title={t('title')} lead={t('lead')} {...shown}>
      <div className="columns">
        {(Object.keys(bracket) as (keyof typeof bracket)[]).map((name) => (
          <NumberField
            key={name}
            name={`weights.plan.bracket.${name}`}
            label={t(`bracket.${name}`)}
            value={bracket[name]}
            required
          />
        ))}
        {(Object.keys(single) as (keyof typeof single)[]).map((name) => (
          <NumberField
            key={name}
            name={`weights.plan.${name}`}
            label={t(name)}
            value={single[name]}
            required
          />
        ))}
      </div>
    </Section>
  );
}
