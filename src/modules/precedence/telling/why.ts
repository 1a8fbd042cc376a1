import { countryName } from '#platform/countries';
import type { Locale, Translator } from '#platform/i18n';
import type { Level } from '#modules/delegations/types';
import type { Trait } from '../ordering/types.ts';
import type { KeptPlace, PlacedParty } from '../types.ts';

/** Words for what is asked often: the texts of a language, and the names of countries in it. */
export type Words = { t: Translator; locale: Locale };

/** Under which name a party stands in a list. */
export function nameOfParty(
  { country, organisation }: Pick<KeptPlace, 'country' | 'organisation'>,
  locale: Locale,
): string {
  return organisation ?? countryName(country, locale);
}

/**
 * Why somebody stands where they stand, as a sentence for protocol: `minister; took office on
 * 11 June 2021, before Niger (28 July 2023)`.
 */
export function tellWhy(
  { why }: PlacedParty,
  placed: readonly PlacedParty[],
  words: Words,
): string {
  const { t, locale } = words;
  const nameOf = (id: string) => {
    const found = placed.find(({ party }) => party.id === id)?.party;
    return found ? nameOfParty(found, locale) : t('precedence.why.somebody');
  };
  if (why.kind === 'pinned')
    return why.pins
      .map(({ placement, reason }) =>
        placement.kind === 'at'
          ? t('precedence.why.pinnedAt', { place: String(placement.place), reason })
          : t(
              placement.kind === 'before'
                ? 'precedence.why.pinnedBefore'
                : 'precedence.why.pinnedAfter',
              { other: nameOf(placement.other), reason },
            ),
      )
      .join(' ');
  if (!why.against) return t('precedence.why.alone');

  const traits = why.own.filter(isWorthTelling).map((trait) => tellTrait(trait, words));
  const against = { other: nameOf(why.against.party), trait: tellTrait(why.against.by, words) };
  return t(why.against.side === 'before' ? 'precedence.why.before' : 'precedence.why.after', {
    traits: traits.join(t('precedence.why.separator')),
    ...against,
  });
}

/** What somebody is not, and what nobody knows, is told only where it decides. */
function isWorthTelling({ by, seen }: Trait, index: number, all: readonly Trait[]): boolean {
  if (index === all.length - 1) return true;
  return by !== 'states-first' && seen !== 'no' && seen !== null;
}

function tellTrait({ by, seen }: Trait, { t, locale }: Words): string {
  switch (by) {
    case 'guest-of-honour':
      return t(seen === 'yes' ? 'precedence.trait.guest' : 'precedence.trait.noGuest');
    case 'host':
      return t(seen === 'yes' ? 'precedence.trait.host' : 'precedence.trait.noHost');
    case 'states-first':
      return t(seen === 'yes' ? 'precedence.trait.state' : 'precedence.trait.organisation');
    case 'level':
      return t(`delegations.level.${seen as Level}`);
    case 'number':
      return typeof seen === 'number'
        ? t('precedence.trait.number', { number: String(seen) })
        : t('precedence.trait.noNumber');
    case 'taking-office':
      return typeof seen === 'string'
        ? t('precedence.trait.tookOffice', { day: tellDay(seen, locale) })
        : t('precedence.trait.officeUnknown');
    case 'alphabet':
    case 'name':
      return t('precedence.trait.name', { name: String(seen) });
    case 'id':
      return t('precedence.trait.even');
  }
}

/** Latin digits in Arabic, as in the rest of the product. */
export function tellDay(day: string, locale: Locale): string {
  const tag = { fr: 'fr', en: 'en-GB', tr: 'tr', ar: 'ar-u-nu-latn' }[locale];
  return new Intl.DateTimeFormat(tag, { timeZone: 'UTC', dateStyle: 'long' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}
