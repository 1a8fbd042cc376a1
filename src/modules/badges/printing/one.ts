import type { Locale } from '#platform/i18n';
import type { Badge, BadgeSheet } from '#platform/pdf/types';
import { qrSvg } from '#platform/qr';

/** A badge as a desk has it: a photo already as an address the page may load, or none. */
export type OneBadge = Omit<Badge, 'photo'> & { photoUrl: string | null };

/** The words of the furniture, in the badge's languages. */
export type OneWords = Record<'zones' | 'days' | 'escort' | 'transferable', string>;

/**
 * One A6 badge as HTML, for `window.print` at a desk that has no server: the look of the
 * printed ones, with `one.css` beside it. It runs in any browser, and knows only its arguments.
 *
 * Everything that people wrote is escaped, and stands in its own direction.
 */
export function badgeHtml(
  badge: OneBadge,
  { edition, languages }: Pick<BadgeSheet, 'edition' | 'languages'>,
  words: OneWords,
): string {
  const [first = 'fr', ...others] = languages.filter((one) => badge.category.names[one]);
  const categoryIn = (language: Locale) => own('span', badge.category.names[language] ?? '');
  const name = badge.transferable ? words.transferable : badge.name;
  const under = [badge.post, badge.organisation].filter((part) => part !== null);

  return `<article class="paper-badge" dir="ltr">
<header><strong>${own('span', edition.name)}</strong><small>${text(edition.dates)}<br>${text(edition.place)}</small></header>
<div class="paper-band">${flood(badge.category.colour)}<div class="paper-ink-${inkOn(badge.category.colour)}">
<strong>${categoryIn(first)}</strong><span>${others.map(categoryIn).join(' · ')}</span></div></div>
<div class="paper-face"><div class="paper-photo">${photo(badge.photoUrl)}</div>
<div>${country(badge)}<small>${text(words.zones)}</small>
<p class="paper-zones">${badge.zones.map(({ code }) => `<b>${text(code)}</b>`).join('')}</p>
<small>${badge.zones.map((zone) => `${text(zone.code)}&nbsp;${text(zone.name)}`).join(' · ')}</small></div></div>
<div class="paper-name paper-name-${sizeOf(name)}">${own('strong', name)}${
    badge.nameArabic ? own('em', badge.nameArabic) : ''
  }<span>${under.map((part) => own('span', part)).join(' · ')}</span></div>
<footer><div>${badge.escortRequired ? `<p class="paper-escort">${text(words.escort)}</p>` : ''}
<small>${text(words.days)}</small>
<p class="paper-days">${badge.days.map(dayBox).join('')}</p>
<p class="paper-code"><strong>${text(badge.humanCode)}</strong><small>${text(badge.serial)} · G${badge.generation} · ${text(badge.printJob)}</small></p></div>
<div class="paper-qr">${qrSvg(badge.token)}</div></footer>
</article>`;
}

function country({ country: from }: OneBadge): string {
  if (!from) return '';
  return `<p class="paper-country"><strong>${text(from.alpha3)}</strong> ${own('span', from.name)}</p>`;
}

function photo(url: string | null): string {
  return url ? `<img src="${text(url)}" alt="">` : '';
}

function dayBox({ label, granted }: OneBadge['days'][number]): string {
  return `<b class="${granted ? 'paper-day' : 'paper-no-day'}">${text(label)}</b>`;
}

/** A colour as a picture: a page may forbid styles, and a printer leaves backgrounds out. */
function flood(colour: string): string {
  const fill = /^#[0-9a-f]{6}$/i.test(colour) ? colour : '#444444';
  return `<svg viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true"><path fill="${fill}" d="M0 0h1v1H0z"/></svg>`;
}

/** Black or white, whichever reads better on the colour. */
function inkOn(colour: string): 'dark' | 'light' {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.3 ? 'dark' : 'light';
}

/** How large a name may stand so that it keeps to its place. */
function sizeOf(name: string): 'large' | 'middle' | 'small' {
  if (name.length <= 16) return 'large';
  return name.length <= 34 ? 'middle' : 'small';
}

/** Words of people, in the direction of their first letter. */
function own(tag: string, words: string): string {
  return `<${tag} dir="auto" class="paper-own">${text(words)}</${tag}>`;
}

function text(words: string): string {
  return words
    .normalize('NFC')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
