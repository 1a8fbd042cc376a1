import { Form } from 'react-router';
import { useFormatter, useTranslations } from 'use-intl';
import { sectorGroups, sectorsOf } from '#modules/needs/taxonomy/types';
import { horizons, purposes } from '#modules/needs/types';
import { ProblemPanel } from '#ui/problem-panel';
import type { Answer } from '#ui/form';
import { MOST_SECTORS } from '../../profiles/types.ts';
import type { PartyPage } from '../../recommending/schema.ts';
import { useLanguageName } from './score-words.ts';
import { TermsFields } from './terms-fields.tsx';
import './wishes.css';

type Profile = PartyPage['profile'];

/** Offered first; whatever else a party speaks stays among them. */
const spoken = ['fr', 'en', 'tr', 'ar', 'pt', 'es', 'ru', 'zh'];

/** What a party seeks and offers. Refused, it keeps what was typed beside what stands. */
export function ProfileForm({ page, answer }: { page: PartyPage; answer: Answer }) {
  const t = useTranslations('meetingWishes.profile');
  const sectorNames = useTranslations('sectors');
  const needs = useTranslations('needs');
  const languageName = useLanguageName();
  const refused = answer?.typed['intent']?.[0] === 'state' ? answer : undefined;
  const { profile } = page;
  const ticked = (name: 'seeks' | 'offers' | 'purposes' | 'languages') => {
    const words: readonly string[] = refused ? (refused.typed[name] ?? []) : profile[name];
    return (word: string) => words.includes(word);
  };
  const typed = (name: string, stored: string | number | null) =>
    refused ? (refused.typed[name]?.[0] ?? '') : (stored ?? '');

  return (
    <details className="wish-profile" open={refused !== undefined || profile.version === 0}>
      <summary>{t(profile.version === 0 ? 'begin' : 'change')}</summary>
      <Form method="post" key={profile.version} preventScrollReset>
        {refused && <ProblemPanel problem={refused.problem} />}
        <input type="hidden" name="intent" value="state" />
        <input type="hidden" name="version" value={profile.version} />
        {(['seeks', 'offers'] as const).map((name) => (
          <fieldset key={name}>
            <legend>{t(name)}</legend>
            <p className="field-hint">{t('mostSectors', { count: MOST_SECTORS })}</p>
            <div className="wish-sectors">
              {sectorGroups.map((group) => (
                <fieldset key={group}>
                  <legend>{sectorNames(`group.${group}`)}</legend>
                  <Ticks
                    name={name}
                    isTicked={ticked(name)}
                    options={sectorsOf(group).map((value) => ({
                      value,
                      label: sectorNames(`name.${value}`),
                    }))}
                  />
                </fieldset>
              ))}
            </div>
          </fieldset>
        ))}
        <fieldset>
          <legend>{t('purposes')}</legend>
          <Ticks
            name="purposes"
            isTicked={ticked('purposes')}
            options={purposes.map((value) => ({ value, label: needs(`purpose.${value}`) }))}
          />
        </fieldset>
        <label className="field">
          {t('horizon')}
          <select name="horizon" defaultValue={typed('horizon', profile.horizon)}>
            <option value="">{needs('horizon.open')}</option>
            {horizons.map((value) => (
              <option key={value} value={value}>
                {needs(`horizon.${value}`)}
              </option>
            ))}
          </select>
        </label>
        <fieldset>
          <legend>{t('languages')}</legend>
          <Ticks
            name="languages"
            isTicked={ticked('languages')}
            options={[...new Set([...spoken, ...profile.languages])].map((value) => ({
              value,
              label: languageName(value),
            }))}
          />
        </fieldset>
        <fieldset>
          <legend>{t('limits')}</legend>
          <p className="field-hint">{t('limitsHint')}</p>
          <div className="wish-numbers">
            {limits.map(({ name, min, max }) => (
              <label key={name} className="field">
                {t(name)}
                <input
                  type="number"
                  name={name}
                  min={min}
                  max={max}
                  defaultValue={typed(name, profile[name])}
                />
              </label>
            ))}
          </div>
        </fieldset>
        {profile.terms && <TermsFields terms={profile.terms} typed={typed} />}
        <button className="button button-first">{t('submit')}</button>
      </Form>
    </details>
  );
}

const limits = [
  { name: 'mostPerHalfDay', min: 1, max: 99 },
  { name: 'mostPerDay', min: 1, max: 99 },
  { name: 'mostPerEdition', min: 1, max: 99 },
  { name: 'teams', min: 1, max: 20 },
] as const;

function Ticks({
  name,
  options,
  isTicked,
}: {
  name: string;
  options: readonly { value: string; label: string }[];
  isTicked: (value: string) => boolean;
}) {
  return (
    <div className="wish-ticks">
      {options.map(({ value, label }) => (
        <label key={value}>
          <input type="checkbox" name={name} value={value} defaultChecked={isTicked(value)} />{' '}
          {label}
        </label>
      ))}
    </div>
  );
}

/** What stands: to be read, and to be compared when somebody else was faster. */
export function ProfileFacts({ profile }: { profile: Profile }) {
  const t = useTranslations('meetingWishes.profile');
  const sectorNames = useTranslations('sectors.name');
  const purposeNames = useTranslations('needs.purpose');
  const languageName = useLanguageName();
  const format = useFormatter();
  const { seeks, offers, languages, fromNeeds, onBehalf, version } = profile;
  const lines = [
    { label: t('seeks'), words: seeks.map((sector) => sectorNames(sector)) },
    { label: t('offers'), words: offers.map((sector) => sectorNames(sector)) },
    { label: t('purposes'), words: profile.purposes.map((word) => purposeNames(word)) },
    { label: t('languages'), words: languages.map(languageName) },
  ];

  return (
    <>
      {fromNeeds && <p className="field-hint">{t('fromNeeds')}</p>}
      {onBehalf && version > 0 && <p className="field-hint">{t('saidOnBehalf')}</p>}
      <dl className="facts">
        {lines.map(({ label, words }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{words.length > 0 ? format.list(words) : t('untold')}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
