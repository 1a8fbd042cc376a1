import { Link } from 'react-router';
import { useFormatter, useTranslations } from 'use-intl';
import { isAllowed } from '#platform/permissions';
import { readTableQuery } from '#platform/table';
import { campaignTable } from '#modules/invitations/board/table';
import { mayRecordInvitations } from '#modules/invitations/permissions';
import {
  CampaignFunnel,
  RegionTable,
} from '#modules/invitations/screens/board/campaign-funnel.tsx';
import { CampaignMap } from '#modules/invitations/screens/board/campaign-map.tsx';
import { NextActs } from '#modules/invitations/screens/board/next-acts.tsx';
import { DataTable } from '#ui/data-table';
import { EmptyState } from '#ui/empty-state';
import { PageHeader } from '#ui/page-header';
import { pageContext } from '../../page-context.ts';
import { rolesIn } from '../roles-in.ts';
import { keepView } from '../saved-views.ts';
import type { Route } from './+types/campaign.ts';

export async function loader({ context, params: { edition }, request }: Route.LoaderArgs) {
  const { api, account } = context.get(pageContext);
  const mayRecord = isAllowed(rolesIn(account, edition), mayRecordInvitations);
  const [campaign, views, letters] = await Promise.all([
    api.campaign.board({ edition, ...readTableQuery(new URL(request.url).searchParams) }),
    api.views.list({ edition, table: campaignTable.name }),
    mayRecord ? api.invitations.needs({ edition }) : null,
  ]);
  return { campaign, views, letters };
}

export async function action({ context, params: { edition }, request, url }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  return keepView(api, { edition, table: campaignTable.name, url }, form);
}

export default function Campaign({ loaderData, params: { edition } }: Route.ComponentProps) {
  const { campaign, views, letters } = loaderData;
  const t = useTranslations('campaign');
  const tInvitations = useTranslations('invitations');
  const format = useFormatter();
  const office = `/office/${edition}`;

  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      {campaign.map.length > 0 && (
        <>
          <div className="campaign-top">
            <CampaignFunnel campaign={campaign} />
            <NextActs
              acts={campaign.acts}
              letters={letters}
              invitationsHref={`${office}/invitations`}
            />
          </div>
          <RegionTable campaign={campaign} />
          <h2>{t('map.title')}</h2>
          <p className="campaign-skip">
            <a href="#campaign-list">{t('map.skip')}</a>
          </p>
          <CampaignMap
            governments={campaign.map.map((one) => ({ ...one, href: hrefOf(office, one) }))}
            inviteHref={`${office}/invitations`}
          />
        </>
      )}
      <h2 id="campaign-list">{t('list.title')}</h2>
      <DataTable
        definition={campaignTable}
        rows={campaign.list.rows}
        total={campaign.list.total}
        caption={t('list.title')}
        rowKey="country"
        rowHref={(row) => hrefOf(office, row)}
        exportHref={`${office}/export/campaign`}
        views={views}
        tones={{ prepared: 'quiet', waiting: 'waiting', accepted: 'good', named: 'good' }}
        cells={{
          roles: ({ roles }) => format.list(roles.map((role) => tInvitations(`role.${role}`))),
        }}
        empty={
          <EmptyState
            title={t('empty.title')}
            what={t('empty.what')}
            first={<Link to={`${office}/invitations`}>{t('empty.first')}</Link>}
          />
        }
      />
      <p className="figure-definition">{t('upTo', { position: campaign.upTo })}</p>
    </>
  );
}

/** The invitation of a government; its delegation where nobody invited it. */
function hrefOf(
  office: string,
  { invitationId, delegationId }: { invitationId: string | null; delegationId: string | null },
): string {
  if (invitationId) return `${office}/invitations/${invitationId}`;
  return delegationId ? `${office}/delegations/${delegationId}` : `${office}/invitations`;
}
