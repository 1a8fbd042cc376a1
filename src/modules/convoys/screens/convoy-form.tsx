import { useLocale, useTranslations } from 'use-intl';
import { inLanguage, type LocalText } from '#platform/i18n';
import { ActForm, SelectField, TextField } from '#ui/form';
import { lateRules, type Convoy, type Route } from '../types.ts';

/** What a convoy can be made of. */
export type ConvoyChoices = {
  routes: readonly Pick<Route, 'id' | 'name'>[];
  ranges: readonly { id: string; name: LocalText }[];
  channels: readonly { id: string; code: string; frequency: string }[];
  /** Rows of the programme that are convoys. */
  sessions: readonly { id: string; code: string; title: LocalText; label: string }[];
};

/** Everything about a convoy but its vehicles and passengers. */
export function ConvoyForm({
  convoy,
  choices,
  wallClock,
  answer,
}: {
  convoy?: Convoy;
  choices: ConvoyChoices;
  /** An instant as a field of day and time shows it. */
  wallClock: (at: Date) => string;
  answer: unknown;
}) {
  const t = useTranslations('convoys');
  const locale = useLocale();
  const named = (list: readonly { id: string; name: LocalText }[]) =>
    list.map(({ id, name }) => ({ value: id, label: inLanguage(name, locale) }));
  const sessions = choices.sessions.map(({ id, label }) => ({ value: id, label }));
  return (
    <ActForm
      intent={convoy ? `convoy ${convoy.version}` : 'convoy'}
      answer={answer}
      submit={t('act.save')}
    >
      <TextField
        name="code"
        label={t('field.code')}
        hint={t('field.codeHint')}
        required
        maxLength={12}
        defaultValue={convoy?.code}
      />
      <SelectField
        name="routeId"
        label={t('field.route')}
        required
        options={named(choices.routes)}
        defaultValue={convoy?.routeId}
      />
      <SelectField
        name="rangeId"
        label={t('field.range')}
        unset={t('field.noRange')}
        options={named(choices.ranges)}
        defaultValue={convoy?.rangeId}
      />
      {(['meetAt', 'departsAt', 'arrivesAt', 'returnsAt', 'homeAt'] as const).map((field) => (
        <TextField
          key={field}
          type="datetime-local"
          name={field}
          label={t(`field.${field}`)}
          required
          defaultValue={convoy && wallClock(convoy[field])}
        />
      ))}
      {(['fr', 'en', 'tr', 'ar'] as const).map((language) => (
        <TextField
          key={language}
          name={`meetingPoint.${language}`}
          label={`${t('field.meetingPoint')} (${t(language)})`}
          required={language === 'fr'}
          maxLength={200}
          defaultValue={convoy?.meetingPoint[language]}
        />
      ))}
      <TextField
        name="escort"
        label={t('field.escort')}
        hint={t('field.escortHint')}
        maxLength={200}
        defaultValue={convoy?.escort}
      />
      <SelectField
        name="channelId"
        label={t('field.channel')}
        unset={t('field.noChannel')}
        options={choices.channels.map(({ id, code, frequency }) => ({
          ...{ value: id, label: `${code} · ${frequency}` },
        }))}
        defaultValue={convoy?.channelId}
      />
      <SelectField
        name="lateRule"
        label={t('field.lateRule')}
        required
        options={lateRules.map((rule) => ({ value: rule, label: t(`lateRule.${rule}`) }))}
        defaultValue={convoy?.lateRule}
      />
      <TextField
        type="number"
        name="lateMinutes"
        label={t('field.lateMinutes')}
        required
        min={0}
        max={240}
        defaultValue={convoy?.lateMinutes ?? 0}
      />
      <SelectField
        name="sessionOutId"
        label={t('field.sessionOut')}
        unset={t('field.newSession')}
        options={sessions}
        defaultValue={convoy?.sessionOutId}
      />
      <SelectField
        name="sessionBackId"
        label={t('field.sessionBack')}
        unset={t('field.newSession')}
        options={sessions}
        defaultValue={convoy?.sessionBackId}
      />
    </ActForm>
  );
}
