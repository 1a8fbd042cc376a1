import './duplicates.css';
import { Link } from 'react-router';
import { useFormatter, useTranslations } from 'use-intl';
import { StateMark } from '#ui/state-mark';
import { mergeChoices } from '../../duplicates/merging/types.ts';
import type { PairRow } from '../../duplicates/schema.ts';
import { useValueOf } from './value-of.tsx';

/** Two files side by side, and what speaks for and against their being of one person. */
export function PairFile({ pair, edition }: { pair: PairRow; edition: string }) {
  const t = useTranslations('duplicates');

  return (
    <>
      <p>
        <StateMark tone={pair.outcome === 'same' ? 'bad' : 'waiting'}>
          {t(`outcome.${pair.outcome}`)}
        </StateMark>{' '}
        {t('points', { points: pair.points })} · {t(`state.${pair.state}`)}
      </p>
      <div className="pair-sides">
        <FilePanel pair={pair} side="one" edition={edition} />
        <FilePanel pair={pair} side="other" edition={edition} />
      </div>
      <section className="panel">
        <h2>{t('why')}</h2>
        <PairParts pair={pair} />
      </section>
    </>
  );
}

function FilePanel({
  pair,
  side,
  edition,
}: {
  pair: PairRow;
  side: 'one' | 'other';
  edition: string;
}) {
  const t = useTranslations('duplicates');
  const people = useTranslations('participants');
  const format = useFormatter();
  const valueOf = useValueOf();
  const file = pair[side];
  // On both sides in the same order, and nothing of what neither of them says.
  const told = mergeChoices.filter(
    (choice) => valueOf(pair.one, choice) || valueOf(pair.other, choice),
  );
  const refusal = pair.refusals.find(({ participantId }) => participantId === file.id);

  return (
    <section className="panel">
      <h2>
        {t(`file.${side}`)} ·{' '}
        <Link to={`/office/${edition}/people/${file.id}`}>
          <bdi>
            {file.givenNames} {file.familyName}
          </bdi>
        </Link>
      </h2>
      {pair.keptId === file.id && <p>{t('file.kept')}</p>}
      {refusal && (
        <p role="note">
          <strong>
            {t('refused.here', { day: format.dateTime(refusal.decidedAt, { dateStyle: 'long' }) })}
          </strong>
        </p>
      )}
      <dl className="facts">
        <div>
          <dt>{t('fact.state')}</dt>
          <dd>{people(`state.${file.state}`)}</dd>
        </div>
        <div>
          <dt>{t('fact.registered')}</dt>
          <dd>{format.dateTime(file.createdAt, { dateStyle: 'medium' })}</dd>
        </div>
        {told.map((choice) => (
          <div key={choice}>
            <dt>{t(`choice.${choice}`)}</dt>
            <dd>
              <bdi>{valueOf(file, choice) || t('nothing')}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function PairParts({ pair }: { pair: PairRow }) {
  const t = useTranslations('duplicates');
  const format = useFormatter();
  const signed = (points: number) => format.number(points, { signDisplay: 'exceptZero' });

  return (
    <table className="pair-parts">
      <tbody>
        {pair.parts.map(({ finding, points }) => (
          <tr key={finding}>
            <th scope="row">{t(`finding.${finding}`)}</th>
            <td>
              <bdi dir="ltr">{signed(points)}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('total')}</th>
          <td>
            <bdi dir="ltr">{signed(pair.points)}</bdi>
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
