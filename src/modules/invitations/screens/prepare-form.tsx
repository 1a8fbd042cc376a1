import { Link } from 'react-router';
import { useFormatter, useLocale, useTranslations } from 'use-intl';
import { africanRegions, countryName } from '#platform/countries';
import { locales } from '#platform/i18n';
import { ActForm, CheckField, SelectField, TextField } from '#ui/form';
import type { Proposal } from '../preparing/rules.ts';
import { channels, invitationKinds, regions, type Region } from '../types.ts';
import './invitations.css';

/**
 * Chooses the governments that are not invited yet, region by region, with what each did last
 * time. Whole groups are ticked by a link, so that it works without a script.
 */
export function PrepareForm({
  proposals,
  isChoosing,
  answer,
}: {
  proposals: readonly Proposal[];
  /** A group was ticked by its link, so the form stands open. */
  isChoosing: boolean;
  answer: unknown;
}) {
  const t = useTranslations('invitations');
  // A form that was filled in once starts anew where another group is ticked.
  const key = proposals.map(({ country, chosen }) => (chosen ? country : '')).join('');

  return (
    <details className="panel" id="prepare" open={isChoosing}>
      <summary>{t('prepare.title')}</summary>
      <p>{t('prepare.lead')}</p>
      <Groups />
      <ActForm key={key} intent="prepare" answer={answer} submit={t('prepare.submit')}>
        {regions.map((region) => (
          <Governments
            key={region}
            region={region}
            proposals={proposals.filter((one) => one.region === region)}
          />
        ))}
        <TextField
          name="typed"
          label={t('prepare.typed')}
          hint={t('prepare.typedHint')}
          maxLength={2000}
        />
        <SelectField
          name="kind"
          label={t('prepare.kind')}
          required
          options={invitationKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
        <SelectField
          name="channel"
          label={t('column.channel')}
          required
          options={channels.map((value) => ({ value, label: t(`channel.${value}`) }))}
        />
        <SelectField
          name="language"
          label={t('column.language')}
          unset={t('prepare.byProtocol')}
          options={locales.map((value) => ({ value, label: t(`languageName.${value}`) }))}
        />
        <CourtesyLanguages />
        <TextField
          name="addressee"
          label={t('prepare.addressee')}
          hint={t('prepare.addresseeHint')}
          maxLength={200}
        />
      </ActForm>
    </details>
  );
}

/** Which translations go with the text that binds. */
export function CourtesyLanguages({ chosen = [] }: { chosen?: readonly string[] }) {
  const t = useTranslations('invitations');

  return (
    <fieldset className="country-choice">
      <legend>{t('prepare.courtesy')}</legend>
      {locales.map((language) => (
        <CheckField
          key={language}
          name={`courtesy.${language}`}
          label={t(`languageName.${language}`)}
          defaultChecked={chosen.includes(language)}
        />
      ))}
    </fieldset>
  );
}

function Groups() {
  const t = useTranslations('invitations');
  const to = (choice: string) => `?choose=${choice}#prepare`;

  return (
    <p className="page-actions">
      <span>{t('prepare.choose')}</span>
      <Link className="button" to={to('last')}>
        {t('prepare.lastEdition')}
      </Link>
      <Link className="button" to={to('union')}>
        {t('prepare.wholeUnion')}
      </Link>
      {africanRegions.map((region) => (
        <Link key={region} className="button" to={to(region)}>
          {t(`board.regionName.${region}`)}
        </Link>
      ))}
      <Link className="button button-quiet" to={to('none')}>
        {t('prepare.none')}
      </Link>
    </p>
  );
}

function Governments({ region, proposals }: { region: Region; proposals: readonly Proposal[] }) {
  const t = useTranslations('invitations');
  const locale = useLocale();
  const order = new Intl.Collator(locale);
  const named = proposals
    .map((proposal) => ({ proposal, name: countryName(proposal.country, locale) }))
    .toSorted((one, other) => order.compare(one.name, other.name));

  const choice = (
    <fieldset className="country-choice">
      <legend>{t(`board.regionName.${region}`)}</legend>
      {named.map(({ proposal, name }) => (
        <label key={proposal.country} className="check-field">
          <input
            type="checkbox"
            name="country"
            value={proposal.country}
            defaultChecked={proposal.chosen}
          />
          <span>
            <bdi>{name}</bdi>
            {proposal.last && <LastTime last={proposal.last} />}
          </span>
        </label>
      ))}
    </fieldset>
  );
  if (region !== 'elsewhere') return choice;

  // Two hundred of them would bury the rest of the form.
  return (
    <details open={proposals.some(({ chosen }) => chosen)}>
      <summary>{t(`board.regionName.${region}`)}</summary>
      {choice}
    </details>
  );
}

function LastTime({ last }: { last: NonNullable<Proposal['last']> }) {
  const t = useTranslations('invitations');
  const format = useFormatter();
  const roles = format.list(last.roles.map((role) => t(`role.${role}`)));
  const answer = () => {
    if (last.declined) return t('prepare.last.declined');
    return roles ? t('prepare.last.answered', { roles }) : t('prepare.last.silent');
  };
  const told = [
    ...(last.invited ? [t('prepare.last.invited'), answer()] : []),
    ...(last.delegates > 0 ? [t('prepare.last.delegates', { count: last.delegates })] : []),
    ...(last.exhibitors > 0 ? [t('prepare.last.exhibitors', { count: last.exhibitors })] : []),
  ];

  return <small className="last-time">{told.join(' · ')}</small>;
}
