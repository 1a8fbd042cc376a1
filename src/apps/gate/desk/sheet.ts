import { gateDesk as arabic } from '#locales/ar/gate-desk';
import { gateDesk as english } from '#locales/en/gate-desk';
import { gateDesk as french } from '#locales/fr/gate-desk';
import { badgeHtml, type OneWords } from '#modules/badges/printing/one';
import { badgeCode, daysFromMask, hasFlag, serialOf, zonesFromMask } from '#modules/badges/rules';
import type { GatePack } from '#modules/gates/pack/types';
import type { Locale } from '#platform/i18n';
import type { DeskBadge } from './types.ts';

/** As on the badges of the office, most important first. */
const languages: readonly Locale[] = ['fr', 'en', 'ar'];
const texts = [french, english, arabic];

/**
 * The badge as HTML for the browser's printer, from what the badge itself says, the plan and the
 * roster; it looks like those of the office.
 *
 * @param photoUrl an address the page may load; null without a photo
 */
export function sheetOf(
  { claims, holder, token, printedAt }: DeskBadge,
  { edition, venues, categories, zones, days }: GatePack['plan'],
  photoUrl: string | null,
): string {
  const category = categories.find(({ code }) => code === claims.category);
  const granted = { zones: zonesFromMask(claims.zones), days: daysFromMask(claims.days) };
  const place = venues.find(({ kind }) => kind === 'exhibition');
  const dates = new Intl.DateTimeFormat('fr', { dateStyle: 'long', timeZone: 'UTC' });
  const midnight = (day: string) => new Date(`${day}T00:00:00Z`);

  return badgeHtml(
    {
      category: { names: category?.name ?? {}, colour: category?.colour ?? '#444444' },
      photoUrl,
      name: holder?.name || claims.name,
      nameArabic: holder?.nameAr ?? null,
      post: null,
      organisation: holder?.organisation ?? null,
      country: { name: countryName(holder?.country), alpha3: claims.nationality },
      zones: zones
        .filter(({ bit }) => granted.zones.includes(bit))
        .map(({ letter, name }) => ({ code: letter, name: name.fr })),
      days: days.map(({ index, date }) => ({
        label: String(Number(date.slice(8))),
        granted: granted.days.includes(index),
      })),
      escortRequired: hasFlag(claims, 'escortRequired'),
      transferable: claims.name === '',
      token,
      humanCode: badgeCode(claims),
      serial: serialOf(edition, claims.idx),
      generation: claims.generation,
      printJob: `D-${new Date(printedAt).toISOString().slice(5, 16).replaceAll(/\D/g, '')}`,
    },
    {
      edition: {
        name: edition.name.fr,
        dates: dates.formatRange(midnight(edition.startsOn), midnight(edition.endsOn)),
        place: place?.name.fr ?? edition.city,
      },
      languages,
    },
    words(),
  );
}

/** Each spelling once. */
function words(): OneWords {
  const all = (key: keyof OneWords) =>
    [...new Set(texts.map(({ sheet }) => sheet[key]))].join(' · ');
  return {
    zones: all('zones'),
    days: all('days'),
    escort: all('escort'),
    transferable: all('transferable'),
  };
}

function countryName(country: string | undefined): string {
  return (country && new Intl.DisplayNames('fr', { type: 'region' }).of(country)) ?? '';
}
