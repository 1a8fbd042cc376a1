import { countryName } from '#platform/countries';
import type { Locale } from '#platform/i18n';
import type { TablePage, TableQuery } from '#platform/table';
import { fold } from '#platform/tabular/fold';
import { campaignStages, campaignStandings, type CampaignRow } from './types.ts';

/**
 * One page of the board. There are as many rows as governments, so they are searched, filtered
 * and sorted here, by the names of the reader's language; what is unknown comes last.
 */
export function pickPage(
  rows: readonly CampaignRow[],
  query: TableQuery,
  locale: Locale,
): TablePage<CampaignRow> {
  const words = fold(query.search).split(' ').filter(Boolean);
  const found = rows.filter((row) => {
    const name = fold(`${countryName(row.country, locale)} ${row.country}`);
    return words.every((word) => name.includes(word)) && passesFilters(row, query.filters);
  });

  const byName = new Intl.Collator(locale);
  const nameOf = ({ country }: CampaignRow) => countryName(country, locale);
  const turn = query.direction === 'desc' ? -1 : 1;
  const rank = ranks[query.sort ?? ''];
  const sorted = found.toSorted((one, other) => {
    const alphabetical = byName.compare(nameOf(one), nameOf(other));
    if (!rank) return query.sort === 'country' ? turn * alphabetical : alphabetical;
    const [first, second] = [rank(one), rank(other)];
    if (first === null || second === null)
      return Number(first === null) - Number(second === null) || alphabetical;
    return turn * (first - second) || alphabetical;
  });
  const from = (query.page - 1) * query.pageSize;
  return { rows: sorted.slice(from, from + query.pageSize), total: found.length };
}

const ranks: Record<string, (row: CampaignRow) => number | null> = {
  standing: ({ standing }) => campaignStandings.indexOf(standing),
  announced: ({ announced }) => announced,
  named: ({ named }) => named,
  accredited: ({ accredited }) => accredited,
  entered: ({ entered }) => entered,
  lastStepAt: ({ lastStepAt }) => lastStepAt?.getTime() ?? null,
  silentDays: ({ silentDays }) => silentDays,
  lastEntered: ({ lastEntered }) => lastEntered,
  gap: ({ gap }) => (gap ? campaignStages.indexOf(gap) : null),
};

const filterable = ['country', 'region', 'standing', 'gap', 'nextAct'] as const;

function passesFilters(row: CampaignRow, filters: TableQuery['filters']): boolean {
  return filterable.every((column) => {
    const wanted = filters[column] ?? [];
    return wanted.length === 0 || wanted.includes(row[column] ?? '');
  });
}
