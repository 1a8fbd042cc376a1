import { useTranslations } from 'use-intl';
import { campaignStandings, type CampaignStanding } from '../../board/types.ts';
import { MapSign } from './map-signs.tsx';

/** What pattern and sign of the map mean, in the order of the way. */
export function MapLegend() {
  const t = useTranslations('campaign');
  return (
    <ul className="map-legend" aria-label={t('map.legend')}>
      <li>
        <Swatch standing={null} /> {t('uninvited')}
      </li>
      {campaignStandings.map((standing) => (
        <li key={standing}>
          <Swatch standing={standing} /> {t(`standing.${standing}`)}
        </li>
      ))}
    </ul>
  );
}

function Swatch({ standing }: { standing: CampaignStanding | null }) {
  return (
    <svg viewBox="0 0 44 26" width="44" height="26" aria-hidden="true">
      <rect
        className="map-shape"
        data-standing={standing ?? 'uninvited'}
        x="1"
        y="1"
        width="42"
        height="24"
        fill={`url(#map-fill-${standing ?? 'uninvited'})`}
      />
      {standing && <MapSign standing={standing} x={22} y={13} />}
    </svg>
  );
}
