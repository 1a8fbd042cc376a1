import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import { ActForm, SelectField, TextField } from '#ui/form';
import { chaserAnchors, chaserAwaits, chaserChannels, type ChaserRule } from '../chasers/rules.ts';

/** The rules in words, each with its way out, and the form for one more. */
export function ChaserRules({ rules, answer }: { rules: readonly ChaserRule[]; answer: unknown }) {
  const t = useTranslations('invitations.chasers');
  const words = useRuleWords();

  return (
    <section className="panel">
      <h2>{t('rules')}</h2>
      {rules.length === 0 && <p>{t('none')}</p>}
      <ul>
        {rules.map((rule) => (
          <li key={rule.id}>
            {words(rule)}
            <Form method="post">
              <input type="hidden" name="rule" value={rule.id} />
              <button className="button button-quiet" name="intent" value="remove-rule">
                {t('remove')}
              </button>
            </Form>
          </li>
        ))}
      </ul>
      <ActForm intent="add-rule" answer={answer} submit={t('add')}>
        <TextField
          type="number"
          name="days"
          label={t('days')}
          required
          min={0}
          max={365}
          defaultValue={7}
        />
        <SelectField
          name="anchor"
          label={t('anchorLabel')}
          required
          options={chaserAnchors.map((value) => ({ value, label: t(`anchor.${value}`) }))}
        />
        <SelectField
          name="awaits"
          label={t('awaitsLabel')}
          required
          options={chaserAwaits.map((value) => ({ value, label: t(`awaits.${value}`) }))}
        />
        <SelectField
          name="channel"
          label={t('channelLabel')}
          required
          options={chaserChannels.map((value) => ({ value, label: t(`channel.${value}`) }))}
        />
      </ActForm>
    </section>
  );
}

/** A rule as a sentence. */
export function useRuleWords(): (rule: ChaserRule) => string {
  const t = useTranslations('invitations.chasers');
  return ({ days, anchor, awaits, channel }) =>
    t('rule', {
      days,
      anchor: t(`anchor.${anchor}`),
      awaits: t(`awaits.${awaits}`),
      channel: t(`channel.${channel}`),
    });
}
