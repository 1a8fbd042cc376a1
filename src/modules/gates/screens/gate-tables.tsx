import type { ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import type { EditionPlan } from '#modules/editions/types';
import { LocalText } from '#ui/local-text';
import type { GatesOverview, Refused } from '../schema.ts';
import './gates.css';

/** One day in four small tables: by gate, by category, by zone, by reason of refusal. */
export function GateTables({ overview, plan }: { overview: GatesOverview; plan: EditionPlan }) {
  const t = useTranslations('gates');
  const nameOf = (
    places: readonly { id: string; name: EditionPlan['edition']['name'] }[],
    id: string,
  ) => {
    const place = places.find((one) => one.id === id);
    return place ? <LocalText text={place.name} /> : id;
  };

  return (
    <div className="columns">
      <div>
        <NumberTable
          title={t('overview.byGate')}
          heads={[t('column.gate'), t('column.entries'), t('column.exits'), t('column.refusals')]}
          rows={overview.gates.filter(isUsed).map(({ gateId, entries, exits, refusals }) => ({
            key: gateId,
            name: nameOf(plan.gates, gateId),
            numbers: [entries, exits, refusals],
          }))}
        />
        <NumberTable
          title={t('overview.byZone')}
          heads={[t('column.zone'), t('column.inside')]}
          rows={overview.zones.filter(isPeopled).map(({ zoneId, inside }) => ({
            key: zoneId,
            name: nameOf(plan.zones, zoneId),
            numbers: [inside],
          }))}
        />
      </div>
      <div>
        <NumberTable
          title={t('overview.byCategory')}
          heads={[t('column.category'), t('column.entries'), t('column.people')]}
          rows={overview.categories.map(({ categoryId, entries, people }) => ({
            key: categoryId,
            name: nameOf(plan.categories, categoryId),
            numbers: [entries, people],
          }))}
        />
        <NumberTable
          title={t('overview.byRefusal')}
          heads={[t('column.refusal'), t('column.refusals')]}
          rows={overview.refusals.map(({ refusal, count }) => ({
            key: refusal,
            // Written by the entry rule, or by an import that knows its words.
            name: t(`refusal.${refusal as Refused}.reason`),
            numbers: [count],
          }))}
        />
      </div>
    </div>
  );
}

function isUsed({ entries, exits, refusals }: GatesOverview['gates'][number]): boolean {
  return entries + exits + refusals > 0;
}

function isPeopled({ inside }: GatesOverview['zones'][number]): boolean {
  return inside > 0;
}

function NumberTable({
  title,
  heads,
  rows,
}: {
  title: string;
  heads: readonly string[];
  rows: readonly { key: string; name: ReactNode; numbers: readonly number[] }[];
}) {
  const format = useFormatter();
  if (rows.length === 0) return null;

  return (
    <section className="panel gate-table">
      <h2>{title}</h2>
      <table>
        <thead>
          <tr>
            {heads.map((head, place) => (
              <th key={head} scope="col" className={place > 0 ? 'gate-number' : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, numbers }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {numbers.map((number, place) => (
                <td key={heads[place + 1]} className="gate-number">
                  {format.number(number)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
