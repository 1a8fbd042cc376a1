import { useFormatter, useTranslations } from 'use-intl';
import type { Reprint, ToldChange } from '../reprints/types.ts';
import type { KeptPlace, RankedParty, VersionHead } from '../types.ts';
import type { Comparison } from '../versions/types.ts';
import { PartyName } from './party-name.tsx';

export function VersionList({
  versions,
  printHref,
}: {
  versions: readonly VersionHead[];
  printHref: (number: number) => string;
}) {
  const t = useTranslations('precedence.version');
  const format = useFormatter();
  if (versions.length === 0) return <p>{t('none')}</p>;

  return (
    <ul className="rows">
      {versions.map((version) => (
        <li key={version.number}>
          <div>
            <strong>
              {t('number')} {version.number}
            </strong>{' '}
            {format.dateTime(version.keptAt, { dateStyle: 'medium', timeStyle: 'short' })} ·{' '}
            <bdi>{version.keptBy}</bdi>
            <br />
            <bdi>{version.why}</bdi>
            <br />
            <small>
              {t('fingerprint')} <code dir="ltr">{version.sha256.slice(0, 16)}</code>
            </small>
          </div>
          <a className="button" href={printHref(version.number)}>
            {t('print')}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Moved from and to, new, gone, and what is wrong on paper. */
export function ComparisonList({ comparison }: { comparison: Comparison }) {
  const t = useTranslations('precedence.version');
  const { moved, added, gone, changed } = comparison;
  if (moved.length + added.length + gone.length + changed.length === 0) return <p>{t('same')}</p>;

  return (
    <div className="columns">
      <Block title={t('moved')} places={moved.map(({ now }) => now)}>
        {(place) => {
          const from = moved.find(({ now }) => now === place)?.from ?? 0;
          return (
            <span dir="ltr">
              {from} → {place.place}
            </span>
          );
        }}
      </Block>
      <Block title={t('added')} places={added}>
        {({ place }) => place}
      </Block>
      <Block title={t('gone')} places={gone}>
        {({ place }) => place}
      </Block>
      <Block title={t('changed')} places={changed.map(({ now }) => now)}>
        {(place) =>
          changed
            .find(({ now }) => now === place)
            ?.fields.map((field) => t(`field.${field}`))
            .join(', ')
        }
      </Block>
    </div>
  );
}

/** Every paper that a change has made wrong. */
export function ReprintTable({
  reprints,
  told,
  parties,
  ceremonyName,
}: {
  reprints: readonly Reprint[];
  told: readonly ToldChange[];
  parties: readonly RankedParty[];
  ceremonyName: (id: string) => string;
}) {
  const t = useTranslations('precedence.reprint');
  const format = useFormatter();
  const partyOf = (id: string | null) => parties.find((party) => party.id === id);
  if (reprints.length === 0) return <p>{t('none')}</p>;

  return (
    <>
      <p>
        <strong>{t('count', { count: reprints.length })}</strong>
      </p>
      <div className="data-table">
        {/* What scrolls must be reached by the keyboard. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <section className="data-table-scroll" tabIndex={0} aria-label={t('paper')}>
          <table>
            <thead>
              <tr>
                {(['paper', 'whose', 'because', 'onPaper'] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(column)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {reprints.map((one) => {
                const party = partyOf(one.delegationId);
                return (
                  <tr key={[one.what, one.ceremonyId, one.delegationId].join()}>
                    <th scope="row">{t(`what.${one.what}`, { count: one.count })}</th>
                    <td>
                      {one.ceremonyId && <bdi>{ceremonyName(one.ceremonyId)}</bdi>}
                      {party && <PartyName party={party} />}
                    </td>
                    <td>{t(`cause.${one.cause}`)}</td>
                    <td>{t(one.isPrinted ? 'yes' : 'no')}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </section>
      </div>
      {told.length > 0 && (
        <details>
          <summary>{t('told')}</summary>
          <ul>
            {told.map((change) => {
              const party = partyOf(change.delegationId);
              return (
                <li key={`${change.kind} ${change.at.toISOString()} ${change.delegationId}`}>
                  {format.dateTime(change.at, { dateStyle: 'medium', timeStyle: 'short' })} ·{' '}
                  {party && <PartyName party={party} />} · {kindWords(t, change.kind)}
                </li>
              );
            })}
          </ul>
        </details>
      )}
    </>
  );
}

function Block({
  title,
  places,
  children,
}: {
  title: string;
  places: readonly KeptPlace[];
  children: (place: KeptPlace) => React.ReactNode;
}) {
  if (places.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {places.map((place) => (
          <li key={place.delegationId}>
            <PartyName party={place} /> · {children(place)}
          </li>
        ))}
      </ul>
    </section>
  );
}

type ReprintTexts = ReturnType<typeof useTranslations<'precedence.reprint'>>;

const toldKinds = [
  'delegation-registered',
  'delegation-corrected',
  'delegation-precedence-set',
  'participant-registered',
  'participant-corrected',
  'participant-withdrawn',
  'participant-substituted',
] as const;

function kindWords(t: ReprintTexts, kind: string): string {
  const known = toldKinds.find((one) => one === kind.replace('.', '-'));
  return known ? t(`kind.${known}`) : kind;
}
