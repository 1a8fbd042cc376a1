import { useFormatter, useLocale, useTranslations } from 'use-intl';
import type { SuggestionRow } from '../../recommending/schema.ts';

type Part = SuggestionRow['parts'][number];

/** A name between isolating marks, so that it keeps its own direction inside a sentence. */
export function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}

/** The parts of a score in sentences that can be read aloud, one for each part. */
export function useScoreWords(): (part: Part, names: { guest: string; host: string }) => string {
  const t = useTranslations('meetingWishes.part');
  const sectorNames = useTranslations('sectors.name');
  const purposeNames = useTranslations('needs.purpose');
  const languageName = useLanguageName();
  const format = useFormatter();

  const aboutSectors = ({ code, how, sectors }: Part, guest: string, host: string) => {
    const [seeker, offerer] = code === 'sought' ? [guest, host] : [host, guest];
    if (how !== 'same' && how !== 'near')
      return t(how === 'none' ? 'sectors.none' : 'sectors.untold', { seeker, offerer });
    const [best] = sectors ?? [];
    if (!best) return t('sectors.quiet', { seeker, offerer });
    if (best.distance === 1)
      return t('sectors.near', {
        ...{ seeker, offerer },
        sought: sectorNames(best.sought),
        offered: sectorNames(best.offered),
      });
    const same = (sectors ?? []).filter(({ distance }) => distance === 0);
    const list = format.list(same.map(({ sought }) => sectorNames(sought)));
    return t('sectors.same', { seeker, offerer, list });
  };

  return (part, names) => {
    const { code, how, purposes = [], languages = [], meetings = 0 } = part;
    const guest = isolated(names.guest);
    const host = isolated(names.host);
    switch (code) {
      case 'sought':
      case 'offered':
        return aboutSectors(part, guest, host);
      case 'purpose':
        if (how !== 'same') return t(how === 'none' ? 'purpose.none' : 'purpose.untold');
        return purposes.length > 0
          ? t('purpose.same', { list: format.list(purposes.map((word) => purposeNames(word))) })
          : t('purpose.quiet');
      case 'language':
        return how === 'same'
          ? t('language.same', { list: format.list(languages.map(languageName)) })
          : t(how === 'none' ? 'language.none' : 'language.untold');
      case 'level':
        return how === 'same' || how === 'near' || how === 'none'
          ? t(`level.${how}`)
          : t('level.untold');
      case 'last-time':
        return how === 'useful' || how === 'no-interest'
          ? t(`last-time.${how}`)
          : t('last-time.untold');
      case 'fairness':
        return how === 'none' ? t('fairness.none') : t('fairness.some', { count: meetings });
      case 'wish':
        return how === 'both' || how === 'guest' || how === 'host'
          ? t(`wish.${how}`, { guest, host })
          : t('wish.none');
    }
  };
}

/** The name of a language in the reader's one. */
export function useLanguageName(): (code: string) => string {
  const names = new Intl.DisplayNames(useLocale(), { type: 'language' });
  return (code) => names.of(code) ?? code;
}
