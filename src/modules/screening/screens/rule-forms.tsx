import type { z } from 'zod';
import { useFormatter, useTranslations } from 'use-intl';
import type { LocalText as LocalTextOf } from '#platform/i18n';
import { ActForm, LongTextField, SelectField, TextField } from '#ui/form';
import { useText } from '#ui/use-text';
import { LocalText } from '#ui/local-text';
import { StateMark } from '#ui/state-mark';
import { effects } from '../policy/types.ts';
import { listIds } from '../lists/types.ts';
import type { ruleSchema } from '../schema.ts';
import { toneOfEffect } from './tones.ts';

export type RuleRow = z.infer<typeof ruleSchema>;
type CategoryChoice = { id: string; name: LocalTextOf };

/** One rule: what it is about, what it says, on whose word, and a way to take it back. */
export function RuleCard({
  rule,
  categories,
  mayChange,
  answer,
}: {
  rule: RuleRow;
  categories: readonly CategoryChoice[];
  mayChange: boolean;
  answer: unknown;
}) {
  const t = useTranslations('review');
  const text = useText();
  const format = useFormatter();
  const category = categories.find(({ id }) => id === rule.categoryId);
  const day = (date: Date) => format.dateTime(date, { dateStyle: 'long' });

  return (
    <article className="panel">
      <h2>
        {rule.list === null ? t('rule.everyList') : text(`lists.name.${rule.list}`)}
        {rule.programme && (
          <>
            {' · '}
            <bdi>{rule.programme}</bdi>
          </>
        )}
        {category && (
          <>
            {' · '}
            <LocalText text={category.name} />
          </>
        )}{' '}
        <StateMark tone={rule.inForce ? toneOfEffect[rule.effect] : 'quiet'}>
          {t(`effect.${rule.effect}`)}
        </StateMark>
      </h2>
      <p dir="auto">{rule.reason}</p>
      <p>
        <bdi>{rule.authority}</bdi> · {t('rule.from', { day: day(rule.validFrom) })}
        {rule.validTo && ` ${t('rule.to', { day: day(new Date(rule.validTo.getTime() - 1)) })}`}
        {rule.revokedAt && ` · ${t('rule.revoked', { day: day(rule.revokedAt) })}`}
      </p>
      {mayChange && !rule.revokedAt && (
        <details>
          <summary>{t('rule.revoke')}</summary>
          <ActForm intent={`revoke ${rule.id}`} answer={answer} submit={t('rule.revoke')}>
            <TextField name="reason" label={t('rule.reason')} required maxLength={500} />
          </ActForm>
        </details>
      )}
    </article>
  );
}

/** Says what hits mean; left empty, a field stands for every one. */
export function RuleForm({
  categories,
  categoryName,
  answer,
}: {
  categories: readonly CategoryChoice[];
  categoryName: (name: LocalTextOf) => string;
  answer: unknown;
}) {
  const t = useTranslations('review');
  const text = useText();

  return (
    <ActForm intent="adopt" answer={answer} submit={t('rule.adopt')}>
      <SelectField
        name="list"
        label={t('rule.list')}
        unset={t('rule.everyList')}
        options={listIds.map((value) => ({ value, label: text(`lists.name.${value}`) }))}
      />
      <TextField name="programme" label={t('rule.programme')} hint={t('rule.programmeHint')} />
      <SelectField
        name="categoryId"
        label={t('rule.category')}
        unset={t('rule.everyCategory')}
        options={categories.map(({ id, name }) => ({ value: id, label: categoryName(name) }))}
      />
      <SelectField
        name="effect"
        label={t('rule.effect')}
        required
        options={effects.map((value) => ({ value, label: t(`effect.${value}`) }))}
      />
      <TextField name="authority" label={t('rule.authority')} required maxLength={200} />
      <LongTextField name="reason" label={t('rule.reason')} required rows={2} />
      <TextField name="validFrom" type="date" label={t('rule.validFrom')} required />
      <TextField name="validTo" type="date" label={t('rule.validTo')} />
    </ActForm>
  );
}
