import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import type { PartyPage, SuggestionRow } from '../../recommending/schema.ts';
import { SuggestionCard } from './suggestion-card.tsx';
import './wishes.css';

const lists = ['recommended', 'askedForMe', 'mutual', 'becauseYouLike', 'later'] as const;

/** What a party wishes, and whom it is shown; works without a script. */
export function PartyLists({ page, search }: { page: PartyPage; search: string }) {
  const t = useTranslations('meetingWishes');
  const musts = page.wishes.filter(({ own }) => own === 'must').length;

  return (
    <>
      <section aria-labelledby="wishes">
        <h2 id="wishes">{t('list.wishes.title')}</h2>
        <p>{t('list.wishes.lead', { musts, most: page.mostMusts })}</p>
        <Cards
          page={page}
          suggestions={page.wishes}
          none={t('list.wishes.none')}
          list="wishes"
          ranked
        />
      </section>
      <Search page={page} search={search} />
      {lists.map((list) => {
        const suggestions = page[list];
        // The settings do not let this side know.
        if (!suggestions || (list !== 'recommended' && suggestions.length === 0)) return null;
        return (
          <section key={list} aria-labelledby={`list-${list}`}>
            <h2 id={`list-${list}`}>{t(`list.${list}.title`)}</h2>
            <p>{t(`list.${list}.lead`)}</p>
            <Cards
              page={page}
              suggestions={suggestions}
              none={t('list.recommended.none')}
              list={`list-${list}`}
            />
          </section>
        );
      })}
    </>
  );
}

function Search({ page, search }: { page: PartyPage; search: string }) {
  const t = useTranslations('meetingWishes');

  return (
    <section aria-labelledby="found">
      <h2 id="found">{t('list.found.title')}</h2>
      <search>
        <Form method="get" className="wish-search" preventScrollReset>
          <input type="hidden" name="party" value={`${page.party.kind}:${page.party.id}`} />
          <label className="field">
            {t('list.found.label')}
            <input type="search" name="q" defaultValue={search} maxLength={100} dir="auto" />
          </label>
          <button className="button">{t('list.found.submit')}</button>
        </Form>
      </search>
      {search && (
        <Cards page={page} suggestions={page.found} none={t('list.found.none')} list="found" />
      )}
    </section>
  );
}

function Cards({
  page,
  suggestions,
  none,
  list,
  ranked = false,
}: {
  page: PartyPage;
  suggestions: readonly SuggestionRow[];
  none: string;
  list: string;
  ranked?: boolean;
}) {
  if (suggestions.length === 0) return <p className="field-hint">{none}</p>;

  return (
    <ul className="wish-cards">
      {suggestions.map((suggestion) => (
        <SuggestionCard
          key={suggestion.id}
          suggestion={suggestion}
          page={page}
          list={list}
          ranked={ranked}
        />
      ))}
    </ul>
  );
}
