import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { ActForm } from '#ui/form';
import { groupPace, suggestWalk } from '../rules.ts';
import type { RangeFeature, Walk } from '../types.ts';
import { Scroll } from './scroll.tsx';

/** Minutes on foot between the places where people stand; each pair is asked once. */
export function WalksForm({
  features,
  walks,
  version,
  answer,
}: {
  features: readonly RangeFeature[];
  walks: readonly Walk[];
  version: number;
  answer: unknown;
}) {
  const t = useTranslations('ranges.walks');
  const [offered, setOffered] = useState(0);
  const [pace, setPace] = useState(Math.round((groupPace * 60) / 100) / 10);
  // What somebody has measured between other places stays in the list.
  const walked = new Set(walks.flatMap(({ fromId, toId }) => [fromId, toId]));
  const places = features.filter(
    ({ id, kind }) => kind === 'stand' || kind === 'assembly' || walked.has(id),
  );
  const between = (a: RangeFeature, b: RangeFeature) =>
    walks.find(
      ({ fromId, toId }) =>
        (fromId === a.id && toId === b.id) || (fromId === b.id && toId === a.id),
    )?.minutes ??
    (offered > 0 ? suggestWalk(a.outline, b.outline, (offered * 1000) / 60) : undefined);

  return (
    <section className="panel" id="walks">
      <h2>{t('title')}</h2>
      <p className="page-lead">{t('lead')}</p>
      {places.length < 2 ? (
        <p>{t('none')}</p>
      ) : (
        <ActForm intent="walks" answer={answer} submit={t('save')}>
          <input type="hidden" name="version" value={version} />
          <div className="page-actions">
            <label>
              {t('pace')}{' '}
              <input
                type="number"
                min={1}
                max={8}
                step={0.5}
                value={pace}
                onChange={(event) => setPace(event.target.valueAsNumber || 4)}
              />
            </label>
            <button type="button" className="button" onClick={() => setOffered(pace)}>
              {t('suggest')}
            </button>
          </div>
          <Scroll label={t('title')}>
            <table className="plan-table plan-walks">
              <thead>
                <tr>
                  <th scope="col">
                    <span className="unseen">{t('title')}</span>
                  </th>
                  {places.slice(1).map(({ id, code }) => (
                    <th key={id} scope="col">
                      <bdi>{code}</bdi>
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {places.slice(0, -1).map((from, row) => (
                  <tr key={from.id}>
                    <th scope="row">
                      <bdi>{from.code}</bdi>
                    </th>
                    {places.slice(1).map((to, column) =>
                      column < row ? (
                        <td key={to.id}>·</td>
                      ) : (
                        <td key={to.id}>
                          <input
                            key={offered}
                            type="number"
                            min={0}
                            max={240}
                            name={`walk.${from.id}.${to.id}`}
                            aria-label={t('between', { from: from.code, to: to.code })}
                            defaultValue={between(from, to)}
                          />
                        </td>
                      ),
                    )}
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
        </ActForm>
      )}
    </section>
  );
}

/** The walks for those who only read them. */
export function WalkList({
  features,
  walks,
}: {
  features: readonly RangeFeature[];
  walks: readonly Walk[];
}) {
  const t = useTranslations('ranges.walks');
  const codeOf = (id: string) => features.find((feature) => feature.id === id)?.code ?? '';

  return (
    <section className="panel">
      <h2>{t('title')}</h2>
      {walks.length === 0 && <p>{t('nobody')}</p>}
      <ul>
        {walks.map(({ fromId, toId, minutes }) => (
          <li key={`${fromId} ${toId}`}>
            <bdi>{codeOf(fromId)}</bdi> – <bdi>{codeOf(toId)}</bdi>: {t('minutes', { minutes })}
          </li>
        ))}
      </ul>
    </section>
  );
}
