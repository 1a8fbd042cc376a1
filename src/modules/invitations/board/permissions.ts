import { permission } from '#platform/permissions';

/**
 * The whole campaign, every government beside the others: for those who run it. An embassy is
 * left out altogether, because the silence of a neighbour is no business of it.
 */
export const mayReadCampaign = permission('campaign.read', ['organiser', 'commission', 'protocol']);
