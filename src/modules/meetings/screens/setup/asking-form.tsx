import { useTranslations } from 'use-intl';
import { CheckField, TextField } from '#ui/form';
import { NumberField, Section, type Shown } from './section.tsx';

/** Who may ask, when, and how long a question holds its time. */
export function AskingForm(shown: Shown) {
  const t = useTranslations('meetingSetup.asking');
  const { asking, wishes } = shown.settings;
  const { whoMayAsk } = asking;

  return (
    <Section intent="asking" title={t('title')} lead={t('lead')} {...shown}>
      <div className="columns">
        <TextField
          name="asking.opensAt"
          type="datetime-local"
          label={t('opensAt')}
          defaultValue={shown.wallClock(asking.opensAt)}
        />
        <TextField
          name="asking.closesAt"
          type="datetime-local"
          label={t('closesAt')}
          defaultValue={shown.wallClock(asking.closesAt)}
        />
        <NumberField
          name="asking.mostOpenAsked"
          label={t('mostOpenAsked')}
          value={asking.mostOpenAsked}
        />
        {(['holdHours', 'showDayHoldHours', 'overlappingHolds'] as const).map((name) => (
          <NumberField
            key={name}
            name={`asking.${name}`}
            label={t(name)}
            min={1}
            value={asking[name]}
            required
          />
        ))}
        <NumberField
          name="asking.lastMinuteMinutes"
          label={t('lastMinute')}
          value={asking.lastMinuteMinutes}
          required
        />
        <NumberField
          name="wishes.mostMusts"
          label={t('mostMusts')}
          value={wishes.mostMusts}
          required
        />
      </div>
      <div className="setup-checks">
        {(['guest', 'host', 'visitors'] as const).map((who) => (
          <CheckField
            key={who}
            name={`asking.whoMayAsk.${who}`}
            label={t(who)}
            defaultChecked={whoMayAsk[who]}
          />
        ))}
        <CheckField
          name="asking.mustSayWhy"
          label={t('mustSayWhy')}
          defaultChecked={asking.mustSayWhy}
        />
        <CheckField
          name="wishes.whoAskedForMe.guest"
          label={t('guestReads')}
          defaultChecked={wishes.whoAskedForMe.guest}
        />
        <CheckField
          name="wishes.whoAskedForMe.host"
          label={t('hostReads')}
          defaultChecked={wishes.whoAskedForMe.host}
        />
      </div>
    </Section>
  );
}
