import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import { CountryName } from '#ui/country-name';
import type { Answer } from '#ui/form';
import { ProblemPanel } from '#ui/problem-panel';
import type { NamedParty } from '../../types.ts';
import type { PartyPage } from '../../recommending/schema.ts';
import { PartyLists } from './party-lists.tsx';
import { ProfileFacts, ProfileForm } from './profile-form.tsx';
import './wishes.css';

/** Everything about one party: what it seeks, whom it wishes, whom it is shown. */
export function PartyScreen({
  page,
  search,
  answer,
}: {
  page: PartyPage;
  search: string;
  answer: Answer;
}) {
  const t = useTranslations('meetingWishes');
  const isAboutWish = answer && answer.typed['intent']?.[0] !== 'state';

  return (
    <div className="wish-party">
      {isAboutWish && <ProblemPanel problem={answer.problem} />}
      <section aria-labelledby="profile">
        <h2 id="profile">
          <bdi>{page.party.name}</bdi> · <CountryName code={page.party.country} />
        </h2>
        {page.onBehalf && <p className="wish-on-behalf">{t('youSpeakOnBehalf')}</p>}
        <ProfileFacts profile={page.profile} />
        <p className="field-hint">{t('profile.whoReads')}</p>
        <ProfileForm page={page} answer={answer} />
      </section>
      <PartyLists page={page} search={search} />
    </div>
  );
}

/** For whom of several parties the page is. */
export function PartyChoice({
  parties,
  chosen,
}: {
  parties: readonly NamedParty[];
  chosen: string;
}) {
  const t = useTranslations('meetingWishes');
  if (parties.length < 2) return null;

  return (
    <Form method="get" className="wish-search">
      <label className="field">
        {t('forWhom')}
        <select name="party" defaultValue={chosen}>
          {parties.map(({ kind, id, name }) => (
            <option key={id} value={`${kind}:${id}`}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button className="button">{t('show')}</button>
    </Form>
  );
}
