import { useTranslations } from 'use-intl';
import { MOST_MUST_MEETS, type MustMeet, type Need } from '../types.ts';
import { useNeedWords } from './need-words.ts';

/** What a country seeks, each line with its own small form; works without a script. */
export function NeedLines({ needs, mayChange }: { needs: readonly Need[]; mayChange: boolean }) {
  const t = useTranslations('needs');
  const words = useNeedWords();
  const stated = needs.filter(({ state }) => state === 'stated');
  if (stated.length === 0) return <p>{t('list.none')}</p>;

  return (
    <ul className="rows">
      {stated.map((need) => (
        <li key={need.id}>
          <span>
            {words(need)}
            {need.note && (
              <>
                <br />
                <small dir="auto">{need.note}</small>
              </>
            )}
          </span>
          {mayChange && (
            <form method="post">
              <input type="hidden" name="need" value={need.id} />
              <button
                className="button button-quiet"
                name="intent"
                value="withdraw"
                aria-label={t('list.withdrawOf', { what: words(need) })}
              >
                {t('list.withdraw')}
              </button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What was sought at the last edition, to be stated again or not. */
export function LastTime({ needs }: { needs: readonly Need[] }) {
  const t = useTranslations('needs.lastTime');
  const words = useNeedWords();
  const isStated = (need: Need) =>
    needs.some(
      (one) => one.state === 'stated' && one.sector === need.sector && one.purpose === need.purpose,
    );
  const open = needs.filter((need) => need.state === 'last-time' && !isStated(need));
  if (open.length === 0) return null;

  return (
    <section className="panel">
      <h2>{t('title')}</h2>
      <p>{t('lead')}</p>
      <ul className="rows">
        {open.map((need) => (
          <li key={need.id}>
            <span>{words(need)}</span>
            <form method="post">
              <input type="hidden" name="sector" value={need.sector} />
              <input type="hidden" name="purposes" value={need.purpose} />
              <input type="hidden" name="horizon" value={need.horizon ?? ''} />
              <button
                className="button button-quiet"
                name="intent"
                value="state"
                aria-label={t('againOf', { what: words(need) })}
              >
                {t('again')}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The exhibitors a country must meet, in their order. */
export function MustMeetList({
  mustMeet,
  mayChange,
}: {
  mustMeet: readonly MustMeet[];
  mayChange: boolean;
}) {
  const t = useTranslations('needs.mustMeet');

  return (
    <>
      <p>{t('lead', { max: MOST_MUST_MEETS })}</p>
      {mustMeet.length === 0 && <p>{t('none')}</p>}
      <ul className="rows">
        {mustMeet.map(({ exhibitorId, exhibitor, rank, wishedBy }) => (
          <li key={exhibitorId}>
            <span>
              <strong>{rank}</strong> <bdi>{exhibitor}</bdi>
              <br />
              <small>{t(wishedBy ? 'wished' : 'waits')}</small>
            </span>
            {mayChange && (
              <form method="post">
                <input type="hidden" name="exhibitorId" value={exhibitorId} />
                {rank > 1 && (
                  <button
                    className="button button-quiet"
                    name="intent"
                    value="up"
                    aria-label={t('upOf', { name: exhibitor })}
                  >
                    {t('up')}
                  </button>
                )}{' '}
                <button
                  className="button button-quiet"
                  name="intent"
                  value="remove"
                  aria-label={t('removeOf', { name: exhibitor })}
                >
                  {t('remove')}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
