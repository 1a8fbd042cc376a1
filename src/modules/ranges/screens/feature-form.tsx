import { useTranslations } from 'use-intl';
import { Form, Link } from 'react-router';
import { ConfirmButton } from '#ui/confirm-button';
import { ActForm, SelectField, TextField } from '#ui/form';
import type { Draft } from '../drawing/rules.ts';
import { featureKinds, type RadioChannel, type Range, type RangeFeature } from '../types.ts';
import { CornerTable } from './corner-table.tsx';

/** What is known of one thing on the plan; its corners come from the plan or from their table. */
export function FeatureForm({
  feature,
  range,
  channels,
  draft,
  onDraft,
  onRectangle,
  sessions,
  closeHref,
  answer,
}: {
  /** Null for something new. */
  feature: RangeFeature | null;
  range: Range;
  channels: readonly RadioChannel[];
  draft: Draft;
  onDraft: (next: Draft) => void;
  onRectangle: () => void;
  sessions: readonly string[];
  closeHref: string;
  answer: unknown;
}) {
  const t = useTranslations('ranges.feature');
  const kinds = useTranslations('ranges.kind');
  const plan = useTranslations('ranges.plan');

  return (
    <section className="panel" id="feature">
      <h2>{feature ? t('change', { code: feature.code }) : t('new')}</h2>
      {sessions.length > 0 && (
        <p className="field-hint">{t('used', { sessions: sessions.join(', ') })}</p>
      )}
      <ActForm
        intent="feature"
        answer={answer}
        submit={t('save')}
        aside={
          <Link className="button" to={closeHref} preventScrollReset>
            {t('close')}
          </Link>
        }
      >
        {feature && <input type="hidden" name="id" value={feature.id} />}
        {feature && <input type="hidden" name="version" value={feature.version} />}
        <input type="hidden" name="outline" value={JSON.stringify(draft.present)} />
        <div className="plan-fields">
          <SelectField
            name="kind"
            label={t('kind')}
            required
            options={featureKinds.map((kind) => ({ value: kind, label: kinds(kind) }))}
            defaultValue={feature?.kind ?? 'lane'}
          />
          <TextField
            name="code"
            label={t('code')}
            required
            maxLength={20}
            defaultValue={feature?.code}
          />
        </div>
        <NameFields name={feature?.name} />
        {draft.present.length === 0 && (
          <p>
            <button type="button" className="button" onClick={onRectangle}>
              {plan('rectangle')}
            </button>
          </p>
        )}
        <CornerTable draft={draft} onDraft={onDraft} range={range} />
        <div className="plan-fields">
          <TextField
            name="floorM"
            type="number"
            label={t('floor')}
            hint={t('floorHint')}
            min={0}
            max={50_000}
            defaultValue={feature?.floorM}
          />
          <TextField
            name="ceilingM"
            type="number"
            label={t('ceiling')}
            hint={t('ceilingHint')}
            min={1}
            max={50_000}
            defaultValue={feature?.ceilingM}
          />
          <TextField
            name="capacity"
            type="number"
            label={t('capacity')}
            hint={t('capacityHint')}
            min={0}
            max={100_000}
            defaultValue={feature?.capacity}
          />
          <SelectField
            name="channelId"
            label={t('channel')}
            unset={t('noChannel')}
            options={channels.map(({ id, code, frequency }) => ({
              value: id,
              label: `${code} · ${frequency}`,
            }))}
            defaultValue={feature?.channelId}
          />
        </div>
      </ActForm>
      {feature && (
        <Form method="post" className="page-actions">
          <input type="hidden" name="id" value={feature.id} />
          <ConfirmButton
            danger
            name="intent"
            value="remove-feature"
            question={t('sureToRemove', { code: feature.code })}
          >
            {t('remove')}
          </ConfirmButton>
        </Form>
      )}
    </section>
  );
}

/** French is asked for; the other languages may wait. */
export function NameFields({ name }: { name: RangeFeature['name'] | undefined }) {
  const t = useTranslations('ranges.name');

  return (
    <>
      <TextField name="name.fr" label={t('fr')} required maxLength={120} defaultValue={name?.fr} />
      <details className="field">
        <summary>{t('others')}</summary>
        {(['en', 'tr', 'ar'] as const).map((language) => (
          <TextField
            key={language}
            name={`name.${language}`}
            label={t(language)}
            maxLength={120}
            defaultValue={name?.[language]}
          />
        ))}
      </details>
    </>
  );
}
