import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import { locales } from '#platform/i18n';
import { criterionKinds, presences, type Criterion } from '../ordering/types.ts';
import { directions } from '../ordering/views/types.ts';
import type { Ceremony } from '../types.ts';
import './precedence.css';

/**
 * The rule list: a rank beside each criterion, so that a keyboard is enough. One form looks at
 * the effect or saves, by the button that is pressed.
 */
export function RulesForm({ ceremony, mayArrange }: { ceremony: Ceremony; mayArrange: boolean }) {
  const t = useTranslations('precedence');
  const { criteria, layout } = ceremony;

  return (
    <Form method="get" className="act-form" key={JSON.stringify([criteria, layout])}>
      <input type="hidden" name="preview" value="1" />
      <input type="hidden" name="edit" value={ceremony.edit} />
      <p>{t('rules.lead')}</p>
      <ol className="plain-list precedence-criteria">
        {criterionKinds.map((kind) => (
          <CriterionFields key={kind} kind={kind} criteria={criteria} />
        ))}
      </ol>
      <Choice
        name="presence"
        label={t('presence.label')}
        value={ceremony.presence}
        options={presences.map((value) => [value, t(`presence.${value}`)])}
      />
      <fieldset className="precedence-layout">
        <legend>{t('layout.title')}</legend>
        <Choice
          name="shape"
          label={t('layout.shape')}
          value={layout.seating.shape}
          options={(['rows', 'table'] as const).map((value) => [value, t(`layout.${value}`)])}
        />
        <label className="field">
          {t('layout.perRow')}
          <input
            type="number"
            name="perRow"
            min={1}
            max={60}
            required
            defaultValue={layout.seating.perRow}
          />
        </label>
        {(['speaking', 'procession'] as const).map((name) => (
          <Choice
            key={name}
            name={name}
            label={t(`layout.${name}`)}
            value={layout[name]}
            options={directions.map((value) => [value, t(`layout.${value}`)])}
          />
        ))}
        <FlagsChoice layout={layout} />
      </fieldset>
      <div className="form-foot">
        <button className="button">{t('rules.preview')}</button>
        {mayArrange && (
          <button className="button button-first" formMethod="post" name="intent" value="rules">
            {t('rules.save')}
          </button>
        )}
      </div>
    </Form>
  );
}

function CriterionFields({
  kind,
  criteria,
}: {
  kind: Criterion['by'];
  criteria: readonly Criterion[];
}) {
  const t = useTranslations('precedence');
  const names = useTranslations('precedence.language');
  const rank = criteria.findIndex(({ by }) => by === kind) + 1;
  const host = criteria.find((one) => one.by === 'host');
  const alphabet = criteria.find((one) => one.by === 'alphabet');

  return (
    <li>
      <label>
        <input
          type="number"
          name={`rank.${kind}`}
          min={1}
          max={99}
          placeholder="–"
          aria-label={`${t('rules.rank')}: ${t(`criterion.${kind}`)}`}
          defaultValue={rank || ''}
        />
        <span>{t(`criterion.${kind}`)}</span>
      </label>
      {kind === 'host' && (
        <Choice
          name="host.stands"
          label={t('criterion.stands')}
          value={host?.stands ?? 'first'}
          options={(['first', 'last'] as const).map((value) => [value, t(`criterion.${value}`)])}
        />
      )}
      {kind === 'alphabet' && (
        <div className="precedence-alphabet">
          <Choice
            name="alphabet.language"
            label={t('criterion.language')}
            value={alphabet?.language ?? 'fr'}
            options={locales.map((value) => [value, names(value)])}
          />
          <label className="field">
            {t('criterion.from')}
            <input
              name="alphabet.from"
              maxLength={2}
              dir="auto"
              aria-describedby="drawn-letter"
              defaultValue={alphabet?.from ?? ''}
            />
          </label>
          <p className="field-hint" id="drawn-letter">
            {t('criterion.fromHint')}
          </p>
        </div>
      )}
    </li>
  );
}

function FlagsChoice({ layout: { flags } }: Pick<Ceremony, 'layout'>) {
  const t = useTranslations('precedence.layout');
  const names = useTranslations('precedence.language');

  return (
    <Choice
      name="flags"
      label={t('flags')}
      value={flags.by === 'precedence' ? 'precedence' : flags.language}
      options={[
        ['precedence', t('byPrecedence')],
        ...locales.map((value): [string, string] => [
          value,
          t('byAlphabet', { language: names(value) }),
        ]),
      ]}
    />
  );
}

function Choice({
  name,
  label,
  value,
  options,
}: {
  name: string;
  label: string;
  value: string;
  options: readonly (readonly [string, string])[];
}) {
  return (
    <label className="field">
      {label}
      <select name={name} defaultValue={value}>
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
