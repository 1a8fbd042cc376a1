import './screening.css';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import { useFormatter, useTranslations } from 'use-intl';
import { useText } from '#ui/use-text';
import { CountryName } from '#ui/country-name';
import { StateMark } from '#ui/state-mark';
import type { hitFileSchema } from '../schema.ts';
import { toneOfEffect } from './tones.ts';

export type HitFileRow = z.infer<typeof hitFileSchema>;

/** The person who asks and the entry that resembles them, side by side, and why. */
export function HitFile({ hit }: { hit: HitFileRow }) {
  const t = useTranslations('review');
  const format = useFormatter();

  return (
    <>
      <p>
        <StateMark tone={toneOfEffect[hit.effect]}>{t(`effect.${hit.effect}`)}</StateMark>{' '}
        {t(`band.${hit.band}`)} · {t('scored', { score: hit.nameScore })} ·{' '}
        {t(`state.${hit.state}`)}
      </p>
      {hit.contradicted && <p role="note">{t('contradicted')}</p>}
      {hit.isIn && hit.state !== 'cleared' && <p role="note">{t(`isIn.${hit.subjectType}`)}</p>}
      <div className="hit-sides">
        <SubjectSide hit={hit} />
        <EntrySide hit={hit} />
      </div>
      <section className="panel hit-sides" aria-label={t('why')}>
        <Sentences title={t('whyName')} lines={hit.explanation.name} />
        <Sentences
          title={t('whyBeside')}
          lines={hit.explanation.beside}
          none={t('nothingBeside')}
        />
      </section>
      {hit.earlier.length > 0 && (
        <section className="panel">
          <h2>{t('earlier')}</h2>
          <ul>
            {hit.earlier.map(({ id, openedAt, proposal, confirmedAt }) => (
              <li key={id}>
                {format.dateTime(openedAt, { dateStyle: 'medium' })}
                {proposal && (
                  <>
                    {' '}
                    : {t(`outcome.${proposal.outcome}`)} · {t(`reason.${proposal.reasonCode}`)}
                    {!confirmedAt && ` (${t('notConfirmed')})`} <bdi>{proposal.note}</bdi>
                  </>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function SubjectSide({ hit: { subject, name, organisation } }: { hit: HitFileRow }) {
  const t = useTranslations('review');
  return (
    <section className="panel">
      <h2>{t('asks')}</h2>
      <dl className="facts">
        <Fact label={t('field.names')}>
          <Names names={subject.names.length > 0 ? subject.names : [name]} />
        </Fact>
        <Fact label={t('field.born')}>{subject.birthDate ?? t('unknown')}</Fact>
        <Fact label={t('field.nationality')}>
          <Countries codes={subject.nationalities} />
        </Fact>
        <Fact label={t('field.document')}>
          <bdi>{subject.documentNumber ?? t('unknown')}</bdi>
        </Fact>
        {organisation && organisation !== name && (
          <Fact label={t('field.organisation')}>
            <bdi>{organisation}</bdi>
          </Fact>
        )}
      </dl>
    </section>
  );
}

function EntrySide({ hit: { entry, list, entryId, entryName } }: { hit: HitFileRow }) {
  const t = useTranslations('review');
  const text = useText();
  const others = entry.names.map((name) => name.text).filter((name) => name !== entryName);
  return (
    <section className="panel">
      <h2>
        {text(`lists.name.${list}`)} · <bdi>{entryId}</bdi>
      </h2>
      <dl className="facts">
        <Fact label={t('field.names')}>
          <Names names={[entryName, ...others]} />
        </Fact>
        <Fact label={t('field.born')}>
          {entry.births.length === 0
            ? t('unknown')
            : entry.births
                .map(({ from, to, circa }) => `${circa ? '≈ ' : ''}${span(from, to)}`)
                .join(' · ')}
        </Fact>
        <Fact label={t('field.nationality')}>
          <Countries codes={entry.nationalities} />
        </Fact>
        <Fact label={t('field.document')}>
          {entry.documents.length === 0
            ? t('unknown')
            : entry.documents.map(({ number }) => <bdi key={number}>{number} </bdi>)}
        </Fact>
        <Fact label={t('field.programme')}>
          <bdi>{entry.programmes.join(' · ')}</bdi>
        </Fact>
      </dl>
    </section>
  );
}

function Sentences({
  title,
  lines,
  none,
}: {
  title: string;
  lines: readonly string[];
  none?: string;
}) {
  return (
    <div>
      <h2>{title}</h2>
      {lines.length === 0 && none && <p>{none}</p>}
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Names({ names }: { names: readonly string[] }) {
  return (
    <ul>
      {[...new Set(names)].map((name) => (
        <li key={name}>
          <bdi>{name}</bdi>
        </li>
      ))}
    </ul>
  );
}

function Countries({ codes }: { codes: readonly string[] }) {
  const t = useTranslations('review');
  if (codes.length === 0) return t('unknown');
  return codes.map((code, index) => (
    <span key={code}>
      {index > 0 && ' · '}
      <CountryName code={code} />
    </span>
  ));
}

/** A day, a year, or from when to when. */
function span(from: string, to: string): string {
  if (from === to) return from;
  const isYear = from.endsWith('-01-01') && to.endsWith('-12-31');
  return isYear && from.slice(0, 4) === to.slice(0, 4) ? from.slice(0, 4) : `${from} – ${to}`;
}
