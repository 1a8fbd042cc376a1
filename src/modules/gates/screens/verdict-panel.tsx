import { useTranslations } from 'use-intl';
import { CountryName } from '#ui/country-name';
import { LocalText } from '#ui/local-text';
import type { GateAnswer } from '../schema.ts';
import './gates.css';

/**
 * The answer a guard reads at arm's length, in sunlight: a sign, a word, what to do. Colour
 * repeats the word and never replaces it.
 */
export function VerdictPanel({ answer }: { answer: GateAnswer }) {
  const { refusal, cure, display } = answer;
  const t = useTranslations('gates');
  const outcome = answer.severity === 'amber' ? 'amber' : answer.verdict;

  return (
    <section className="verdict" data-answer={outcome} aria-live="assertive">
      <span className="verdict-sign" aria-hidden="true">
        {signs[outcome]}
      </span>
      <h2>{t(`verdict.${outcome}`)}</h2>
      <p>{refusal && t(`refusal.${refusal}.reason`)}</p>
      {cure && <p className="verdict-cure">{t(`cure.${cure}`)}</p>}
      {display && (
        <p className="verdict-holder">
          <bdi>{display.name}</bdi>
          {display.nameAr && (
            <>
              {' '}
              · <bdi lang="ar">{display.nameAr}</bdi>
            </>
          )}
          {display.categoryName && (
            <>
              {' '}
              · <LocalText text={display.categoryName} />
            </>
          )}
          {display.country && (
            <>
              {' '}
              · <CountryName code={display.country} />
            </>
          )}
          {display.hasPhoto && <small> · {t('desk.photo')}</small>}
        </p>
      )}
    </section>
  );
}

/** Told apart without colours. */
const signs = { admitted: '✓', amber: '!', refused: '✕' } as const;
