import { useTranslations } from 'use-intl';
import { StateMark } from '#ui/state-mark';
import type { LotView } from '../schema.ts';
import { Differences } from './difference-words.tsx';
import { LotEntries } from './lot-entries.tsx';
import './exhibits.css';

/** One lot: where its rounds are, what each session owes, and every entry with its two signatures. */
export function LotAccount({
  lot,
  codes,
  mayEnter,
}: {
  lot: LotView;
  codes: ReadonlyMap<string, string>;
  mayEnter: boolean;
}) {
  const t = useTranslations('exhibits.ammunition');
  const sums = ['received', 'issued', 'fired', 'returned', 'destroyed', 'reExported'] as const;

  return (
    <section className="panel" id={lot.id}>
      <h2>
        <bdi>{lot.code}</bdi>{' '}
        <StateMark tone={lot.differences.length > 0 ? 'bad' : 'good'}>
          {lot.differences.length > 0 ? t('difference') : t('balanced')}
        </StateMark>
      </h2>
      <p className="goods-quiet">
        <bdi>{lot.nature}</bdi> · <bdi>{lot.exhibitor ?? t('host')}</bdi>
      </p>
      <dl className="goods-sums">
        <div>
          <dt>{t('inStore')}</dt>
          <dd>
            <strong>{lot.inStore}</strong>
          </dd>
        </div>
        {sums.map((sum) => (
          <div key={sum}>
            <dt>{t(sum)}</dt>
            <dd>{lot[sum]}</dd>
          </div>
        ))}
      </dl>
      <Differences differences={lot.differences} codes={codes} />
      {lot.sessions.length > 0 && <Sessions lot={lot} codes={codes} />}
      <details>
        <summary>{t('entries')}</summary>
        <LotEntries lot={lot} codes={codes} mayEnter={mayEnter} />
      </details>
    </section>
  );
}

function Sessions({ lot, codes }: { lot: LotView; codes: ReadonlyMap<string, string> }) {
  const t = useTranslations('exhibits.ammunition');

  return (
    // What scrolls must be reached by the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="goods-scroll" tabIndex={0} aria-label={t('session')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('session')}</th>
            {(['issued', 'fired', 'returned', 'difference'] as const).map((column) => (
              <th key={column} scope="col" className="goods-number">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lot.sessions.map((one) => (
            <tr key={one.rangeSessionId} data-wrong={one.difference !== 0}>
              <td>
                <bdi>{codes.get(one.rangeSessionId) ?? one.rangeSessionId}</bdi>
              </td>
              <td className="goods-number">{one.issued}</td>
              <td className="goods-number">{one.fired}</td>
              <td className="goods-number">{one.returned}</td>
              <td className="goods-number">{one.difference}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
