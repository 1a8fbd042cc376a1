import { useFormatter, useTranslations } from 'use-intl';
import { LocalText } from '#ui/local-text';
import { StateMark, type Tone } from '#ui/state-mark';
import { useText } from '#ui/use-text';
import type { ToldResults } from '../schema.ts';
import type { ClaimStanding } from '../types.ts';
import type { Figure } from './figure-proof.tsx';

type Claim = ToldResults['claims'][number];

/** A claim that differs from the record is not called wrong: it is said how far apart they are. */
const tones: Record<ClaimStanding, Tone> = {
  agrees: 'good',
  below: 'waiting',
  above: 'waiting',
  'without-record': 'quiet',
};

/** What others published, as they said it, beside what the ledger lets one count. */
export function ClaimsTable({
  claims,
  figures,
}: {
  claims: readonly Claim[];
  figures: readonly Figure[];
}) {
  const t = useTranslations('results');

  return (
    <section aria-labelledby="claims" className="panel results-chapter">
      <h2 id="claims">{t('section.claims')}</h2>
      <p className="page-lead">{t('sectionIntro.claims')}</p>
      {claims.length === 0 ? (
        <p>{t('claim.none')}</p>
      ) : (
        <table className="claims-table">
          <caption className="unseen">{t('section.claims')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('claim.said')}</th>
              <th scope="col">{t('claim.recorded')}</th>
              <th scope="col">{t('claim.difference')}</th>
            </tr>
          </thead>
          <tbody>
            {claims.map((claim) => (
              <ClaimRow
                key={claim.externalId}
                claim={claim}
                label={figures.find(({ key }) => key === claim.figureKey)?.label}
              />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function ClaimRow({ claim, label }: { claim: Claim; label: string | undefined }) {
  const t = useTranslations('results');
  const text = useText();
  const format = useFormatter();

  return (
    <tr>
      <th scope="row">
        {label && <span className="claim-subject">{label}</span>}
        <q dir="auto">{claim.said}</q>
        <small>
          <bdi>{claim.saidBy}</bdi>, {text(`results.when.${claim.saidWhen}`)}.{' '}
          <bdi>{claim.source}</bdi>
        </small>
      </th>
      <td className="claim-recorded">
        {claim.recorded === null ? (
          <span className="field-hint">{t('claim.noRecord')}</span>
        ) : (
          <>
            <span className="claim-narrow">{t('claim.recorded')} </span>
            <strong>{format.number(claim.recorded)}</strong>
          </>
        )}
      </td>
      <td>
        <StateMark tone={tones[claim.standing]}>
          {t(`claim.standing.${claim.standing}`)}
          {claim.difference !== null && claim.difference !== 0 && (
            <>
              {' '}
              <bdi dir="ltr">{format.number(claim.difference, { signDisplay: 'exceptZero' })}</bdi>
            </>
          )}
        </StateMark>
        <p>
          <LocalText text={claim.explanation} />
        </p>
      </td>
    </tr>
  );
}
