import { Link } from 'react-router';
import { useFormatter, useTranslations } from 'use-intl';
import { LocalText } from '#ui/local-text';
import { sizeOf, type Encounter } from '../rules.ts';
import type { Outline, RadioChannel, RangeFeature } from '../types.ts';
import { KindName } from './kinds.tsx';
import { Scroll } from './scroll.tsx';

/** Everything drawn, as a list: what a phone shows, and what can be read aloud. */
export function FeatureList({
  features,
  channels,
  uses,
  selected,
  featureHref,
}: {
  features: readonly RangeFeature[];
  channels: readonly RadioChannel[];
  uses: ReadonlyMap<string, readonly string[]>;
  selected: string | undefined;
  featureHref: (id: string) => string;
}) {
  const t = useTranslations('ranges');

  return (
    <Scroll label={t('list.title')}>
      <table className="plan-table">
        <thead>
          <tr>
            <th scope="col">{t('feature.code')}</th>
            <th scope="col">{t('list.what')}</th>
            <th scope="col">{t('list.size')}</th>
          </tr>
        </thead>
        <tbody>
          {features.map((feature) => (
            <tr key={feature.id} aria-current={feature.id === selected}>
              <th scope="row">
                <FeatureLink code={feature.code} href={featureHref(feature.id)} />
              </th>
              <td>
                <KindName kind={feature.kind} />
                <div>
                  <LocalText text={feature.name} />
                </div>
                <More
                  feature={feature}
                  channel={channels.find(({ id }) => id === feature.channelId)}
                  sessions={uses.get(feature.id) ?? []}
                />
              </td>
              <td>
                <AreaOf outline={feature.outline} />
                <br />
                <small>
                  <Heights feature={feature} />
                </small>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

/**
 * What meets on the plan and in height, in words: people where danger is, which somebody must
 * change, and what is kept apart in time, which the timetable does.
 */
export function Encounters({ encounters }: { encounters: readonly Encounter[] }) {
  const t = useTranslations('ranges.encounters');
  const people = encounters.filter(({ a, b }) => a.kind !== b.kind);
  const together = encounters.filter(({ a, b }) => a.kind === b.kind);

  return (
    <>
      {people.length > 0 && (
        <section className="panel plan-encounters">
          <h2>⚠ {t('people', { count: people.length })}</h2>
          <Pairs pairs={people} />
        </section>
      )}
      {together.length > 0 && (
        <details className="panel">
          <summary>{t('together', { count: together.length })}</summary>
          <Pairs pairs={together} />
        </details>
      )}
    </>
  );
}

function Pairs({ pairs }: { pairs: readonly Encounter[] }) {
  return (
    <ul>
      {pairs.map(({ a, b }) => (
        <li key={`${a.id} ${b.id}`}>
          <bdi>{a.code}</bdi> – <bdi>{b.code}</bdi>
        </li>
      ))}
    </ul>
  );
}

export function AreaOf({ outline }: { outline: Outline }) {
  const format = useFormatter();
  const t = useTranslations('ranges.list');
  const { amount, unit } = sizeOf(outline);

  return unit === 'hectare'
    ? format.number(amount, { style: 'unit', unit: 'hectare', maximumFractionDigits: 2 })
    : t('squareMetres', { amount });
}

function FeatureLink({ code, href }: { code: string; href: string }) {
  return (
    <Link to={href} preventScrollReset>
      <bdi>{code}</bdi>
    </Link>
  );
}

function Heights({ feature: { floorM, ceilingM } }: { feature: RangeFeature }) {
  const t = useTranslations('ranges.list');
  if (floorM === null && ceilingM === null) return t('noLimit');
  if (ceilingM === null) return t('above', { metres: floorM ?? 0 });
  return t('between', { from: floorM ?? 0, to: ceilingM });
}

function More({
  feature,
  channel,
  sessions,
}: {
  feature: RangeFeature;
  channel: RadioChannel | undefined;
  sessions: readonly string[];
}) {
  const t = useTranslations('ranges.list');

  return (
    <>
      {feature.capacity !== null && <div>{t('seats', { count: feature.capacity })}</div>}
      {channel && (
        <div>
          <bdi>{channel.code}</bdi> · <bdi>{channel.frequency}</bdi>
        </div>
      )}
      {sessions.length > 0 && (
        <div>
          {t('sessions')} <bdi>{sessions.join(', ')}</bdi>
        </div>
      )}
    </>
  );
}
