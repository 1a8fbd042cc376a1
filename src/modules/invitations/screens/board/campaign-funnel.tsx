import { Link } from 'react-router';
import { useFormatter, useTranslations } from 'use-intl';
import type { z } from 'zod';
import { FunnelBar } from '#ui/funnel-bar';
import type { campaignSchema } from '../../board/schema.ts';
import { campaignStages } from '../../board/types.ts';

type Campaign = Pick<z.infer<typeof campaignSchema>, 'all' | 'regions' | 'gaps'>;

/** The way of all governments, and how many skipped a stage of it. */
export function CampaignFunnel({ campaign }: { campaign: Pick<Campaign, 'all' | 'gaps'> }) {
  const t = useTranslations('campaign');
  const steps = campaignStages.map((key) => ({
    key,
    label: t(`stage.${key}`),
    count: campaign.all[key],
  }));

  return (
    <section className="campaign-funnel">
      <h2>{t('funnel.title')}</h2>
      <FunnelBar steps={steps} caption={t('funnel.title')} />
      <p className="figure-definition">
        {t('funnel.declined', { count: campaign.all.declined })} {t('funnel.means')}
      </p>
      {campaign.gaps.length > 0 && (
        <ul className="campaign-gaps">
          {campaign.gaps.map(({ stage, count }) => (
            <li key={stage}>
              <Link to={`?f.gap=${stage}#campaign-list`}>
                {t('funnel.gaps', { count, stage: t(`stage.${stage}`) })}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The same for each region, in a row. */
export function RegionTable({
  campaign: { all, regions },
}: {
  campaign: Pick<Campaign, 'all' | 'regions'>;
}) {
  const t = useTranslations('campaign');
  const format = useFormatter();
  const columns = [...campaignStages, 'declined'] as const;
  const heading = (column: (typeof columns)[number]) =>
    column === 'declined' ? t('funnel.declinedColumn') : t(`stage.${column}`);

  return (
    <div className="data-table campaign-regions">
      {/* What scrolls must be reached by the keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="data-table-scroll" tabIndex={0} aria-label={t('funnel.byRegion')}>
        <table>
          <caption className="unseen">{t('funnel.byRegion')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('funnel.region')}</th>
              {columns.map((column) => (
                <th key={column} scope="col" className="data-table-number">
                  {heading(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {regions.map((row) => (
              <tr key={row.region}>
                <th scope="row">
                  <Link to={`?f.region=${row.region}#campaign-list`}>
                    {t(`region.${row.region}`)}
                  </Link>
                </th>
                {columns.map((column) => (
                  <td key={column} className="data-table-number">
                    {format.number(row[column])}
                    <span className="campaign-bar" aria-hidden="true">
                      <span style={{ inlineSize: share(row[column], row.governments) }} />
                    </span>
                  </td>
                ))}
              </tr>
            ))}
            <tr>
              <th scope="row">{t('funnel.all')}</th>
              {columns.map((column) => (
                <td key={column} className="data-table-number">
                  <strong>{format.number(all[column])}</strong>
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </section>
    </div>
  );
}

function share(part: number, whole: number): string {
  return `${whole > 0 ? Math.round((100 * part) / whole) : 0}%`;
}
