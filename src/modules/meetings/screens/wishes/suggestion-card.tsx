import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import type { ShownNotice } from '#modules/policy/notices/schema';
import { CountryName } from '#ui/country-name';
import { StateMark } from '#ui/state-mark';
import type { PartyPage, SuggestionRow } from '../../recommending/schema.ts';
import { NoticeText } from '../notice-text.tsx';
import { isolated, useScoreWords } from './score-words.ts';

/** One of the other side: why it is shown, and one tap for each thing that can be said of it. */
export function SuggestionCard({
  suggestion,
  page,
  list,
  ranked = false,
}: {
  suggestion: SuggestionRow;
  page: PartyPage;
  /** Id of the list it stands in, where a page without a script comes back to. */
  list: string;
  /** With its place among the musts, and a button that moves it up. */
  ranked?: boolean;
}) {
  const t = useTranslations('meetingWishes');
  const { name, country, own, rank, theirs, bracket, points, parts, like, note } = suggestion;
  const notices = page.notices.filter((notice) => notice.country === country);

  return (
    <li className="wish-card" data-own={own ?? undefined}>
      <div className="wish-head">
        {ranked && rank !== null && own === 'must' && <span className="wish-rank">{rank}</span>}
        <strong dir="auto">{name}</strong>{' '}
        <span className="wish-country">
          <CountryName code={country} />
        </span>
        {own && <StateMark tone={own === 'never' ? 'bad' : 'good'}>{t(`own.${own}`)}</StateMark>}
        {theirs && <StateMark tone="waiting">{t(`theirs.${theirs}`)}</StateMark>}
        {suggestion.onBehalf && <small>{t('onBehalf')}</small>}
      </div>
      {like && <p className="field-hint">{t('likeWhom', { name: isolated(like) })}</p>}
      {note && (
        <p>
          <small dir="auto">{note}</small>
        </p>
      )}
      {notices.length > 0 && <Notices notices={notices} />}
      {parts.length > 0 && (
        <details>
          <summary>
            {t('why', { points })} · {t(`bracket.${bracket ?? 'none'}`)}
          </summary>
          <Parts suggestion={suggestion} page={page} />
        </details>
      )}
      <Acts suggestion={suggestion} list={list} ranked={ranked} />
    </li>
  );
}

function Notices({ notices }: { notices: readonly ShownNotice[] }) {
  const t = useTranslations('meetingWishes');

  return (
    <details className="wish-notices">
      <summary>{t('notices', { count: notices.length })}</summary>
      {notices.map((notice) => (
        <NoticeText key={notice.id} notice={notice} />
      ))}
    </details>
  );
}

function Parts({
  suggestion: { name, parts },
  page: { side, party },
}: {
  suggestion: SuggestionRow;
  page: PartyPage;
}) {
  const t = useTranslations('meetingWishes');
  const words = useScoreWords();
  const names =
    side === 'guest' ? { guest: party.name, host: name } : { guest: name, host: party.name };

  return (
    <ul className="wish-parts">
      {parts.map((part) => (
        <li key={part.code}>
          {words(part, names)}{' '}
          <small>{t('ofMost', { points: part.points, most: part.most })}</small>
        </li>
      ))}
    </ul>
  );
}

const words = ['must', 'meet', 'later', 'never'] as const;

function Acts({ suggestion: { kind, id, name, own, rank }, list, ranked }: ActsOf) {
  const t = useTranslations('meetingWishes');

  return (
    <Form method="post" className="wish-acts" preventScrollReset>
      <input type="hidden" name="intent" value="say" />
      <input type="hidden" name="toKind" value={kind} />
      <input type="hidden" name="toId" value={id} />
      <input type="hidden" name="from" value={list} />
      {words
        .filter((word) => word !== own)
        .map((word) => (
          <button
            key={word}
            className={`button ${word === 'must' ? 'button-first' : 'button-quiet'}`}
            name="word"
            value={word}
            aria-label={t('sayOf', { word: t(`say.${word}`), name: isolated(name) })}
          >
            {t(`say.${word}`)}
          </button>
        ))}
      {own && (
        <button
          className="button button-quiet"
          name="word"
          value="none"
          aria-label={t('sayOf', { word: t('say.none'), name: isolated(name) })}
        >
          {t('say.none')}
        </button>
      )}
      {ranked && own === 'must' && rank !== null && rank > 1 && (
        <button
          className="button button-quiet"
          name="word"
          value="up"
          aria-label={t('sayOf', { word: t('say.up'), name: isolated(name) })}
        >
          {t('say.up')}
        </button>
      )}
      <details>
        <summary>{t('reason')}</summary>
        <label className="field">
          {t('reasonWhy')}
          <input name="note" maxLength={500} dir="auto" />
        </label>
      </details>
    </Form>
  );
}

type ActsOf = { suggestion: SuggestionRow; list: string; ranked: boolean };
