import { useFormatter, useTranslations } from 'use-intl';
import type { z } from 'zod';
import { FunnelBar } from '#ui/funnel-bar';
import type { boardSchema } from '../schema.ts';
import './invitations.css';

const figures = [
  ...(['invited', 'signed', 'sent', 'delivered', 'acknowledged'] as const),
  ...(['answered', 'substituted', 'declined', 'waiting', 'silent'] as const),
];

/** How the governments have answered: all of them as steps, and each region in a row. */
export function InvitationBoard({ board }: { board: z.infer<typeof boardSchema> }) {
  const t = useTranslations('invitations.board');
  const format = useFormatter();
  const steps = (['invited', 'sent', 'delivered', 'acknowledged', 'answered'] as const).map(
    (key) => ({
      key,
      label: t(key),
      count: board.all[key],
    }),
  );

  return (
    <div className="invitation-board">
      <div>
        <FunnelBar steps={steps} caption={t('title')} />
        <p className="figure-definition">{t('deliveredMeans')}</p>
      </div>
      <div className="data-table">
        {/* What scrolls must be reached by the keyboard. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <section className="data-table-scroll" tabIndex={0} aria-label={t('title')}>
          <table>
            <caption className="unseen">{t('title')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('region')}</th>
                {figures.map((figure) => (
                  <th key={figure} scope="col" className="data-table-number">
                    {t(figure)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {board.regions.map((row) => (
                <tr key={row.region}>
                  <th scope="row">{t(`regionName.${row.region}`)}</th>
                  {figures.map((figure) => (
                    <td key={figure} className="data-table-number">
                      {format.number(row[figure])}
                    </td>
                  ))}
                </tr>
              ))}
              <tr>
                <th scope="row">{t('all')}</th>
                {figures.map((figure) => (
                  <td key={figure} className="data-table-number">
                    <strong>{format.number(board.all[figure])}</strong>
                  </td>
                ))}
              </tr>
            </tbody>
          </table>
        </section>
      </div>
    </div>
  );
}
