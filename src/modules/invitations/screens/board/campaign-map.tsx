import { useLocale, useTranslations } from 'use-intl';
import { countryName } from '#platform/countries';
import {
  africaLines,
  africaOnWorld,
  africaSize,
  worldLines,
  worldSize,
} from '../../board/outlines.ts';
import { readPlaces, type Place } from '../../board/places.ts';
import { campaignStandings, type CampaignStanding } from '../../board/types.ts';
import { MapLegend } from './map-legend.tsx';
import { MapPatterns, MapSign } from './map-signs.tsx';
import './campaign.css';

/** Half of the smallest target a finger can be asked to hit. */
const FINGER_PX = 12;

const africa = readPlaces(africaLines);
const world = readPlaces(worldLines);

export type Government = { country: string; standing: CampaignStanding; href: string };

/**
 * Where every government stands, as colour, pattern and sign at once. The shapes come with the
 * page, so it needs no network; it is not mirrored, because east is east in Arabic too.
 */
export function CampaignMap({
  governments,
  inviteHref,
}: {
  governments: readonly Government[];
  /** Where a government that is not invited leads. */
  inviteHref: string;
}) {
  const t = useTranslations('campaign');
  const locale = useLocale();
  const known = new Map(governments.map((one) => [one.country, one]));
  const isKnown = ({ country }: Place) => country !== null && known.has(country);
  const shownElsewhere = world.filter(isKnown);
  const silent = world.filter((place) => !isKnown(place));
  // Once for all countries: a translator for each would cost more than drawing them.
  const words = new Map<string, string>(
    campaignStandings.map((standing) => [standing, t(`standing.${standing}`)]),
  );
  const uninvited = { standing: null, href: inviteHref, words: t('uninvited') };
  const drawn = (place: Place): Drawn => {
    const government = known.get(place.country ?? '');
    const told = government
      ? { ...government, words: words.get(government.standing) ?? '' }
      : uninvited;
    const name = countryName(place.country ?? '', locale);
    return { ...told, place, title: t('map.country', { country: name, state: told.words }) };
  };

  return (
    <figure className="campaign-map">
      <MapPatterns />
      <div className="campaign-map-drawings" dir="ltr">
        <section className="campaign-map-scroll" aria-label={t('map.africa')}>
          <svg className="campaign-map-africa" viewBox={`0 0 ${africaSize.join(' ')}`}>
            <Countries drawn={bigFirst(africa).map(drawn)} unit={1.6} />
          </svg>
        </section>
        <section className="campaign-map-scroll" aria-label={t('map.world')}>
          <svg className="campaign-map-world" viewBox={`0 0 ${worldSize.join(' ')}`}>
            <path className="map-ground map-silhouette" d={africaOnWorld} />
            {/* Land that is not invited says nothing, so that the few that are can be found. */}
            <path className="map-ground" d={silent.map(({ path }) => path).join('')} />
            <Countries drawn={bigFirst(shownElsewhere).map(drawn)} unit={1.34} />
          </svg>
        </section>
      </div>
      <figcaption>
        <MapLegend />
        <p className="figure-definition">{t('map.note')}</p>
      </figcaption>
    </figure>
  );
}

type Drawn = {
  place: Place;
  /** Null where it is not invited. */
  standing: CampaignStanding | null;
  href: string;
  title: string;
};

/** The shapes as links, and above all of them the signs, where a finger hits them. */
function Countries({
  drawn,
  unit,
}: {
  drawn: readonly Drawn[];
  /** Units of the drawing in a pixel of the screen, at its smallest. */
  unit: number;
}) {
  return (
    <>
      {drawn.map((one) => (
        <Country key={one.place.country} drawn={one} unit={unit} />
      ))}
      {drawn.map(({ place, standing, href, title }) =>
        standing === null ? null : (
          // The same link once more, for fingers and mice only.
          <a key={place.country} className="map-hit" href={href} tabIndex={-1} aria-hidden="true">
            <title>{title}</title>
            <circle cx={place.x} cy={place.y} r={FINGER_PX * unit} />
            <MapSign standing={standing} x={place.x} y={place.y} scale={unit * 0.8} />
          </a>
        ),
      )}
    </>
  );
}

/** A country is a link, whose title names it and its standing. */
function Country({
  drawn: { place, standing, href, title },
  unit,
}: {
  drawn: Drawn;
  unit: number;
}) {
  const { x, y, middle, path } = place;
  const fill = `url(#map-fill-${standing ?? 'uninvited'})`;
  return (
    <a className="map-country" data-standing={standing ?? 'uninvited'} href={href}>
      <title>{title}</title>
      <path className="map-shape" d={path} fill={fill} />
      {middle && (
        <>
          <path className="map-leader" d={`M${middle.x} ${middle.y}L${x} ${y}`} />
          <circle className="map-shape" cx={x} cy={y} r={FINGER_PX * unit} fill={fill} />
        </>
      )}
    </a>
  );
}

/** Small ones lie on top of their neighbours, which would hide them. */
function bigFirst(places: readonly Place[]): Place[] {
  return places.toSorted(
    (one, other) => Number(one.middle !== null) - Number(other.middle !== null),
  );
}
