import { useFormatter, useLocale, useTranslations } from 'use-intl';
import { inLanguage } from '#platform/i18n';
import { countryName } from '#platform/countries';
import type { MergeChoice } from '../../duplicates/merging/types.ts';
import type { Person } from '../../types.ts';

/** What a file says where it can be chosen, in the reader's words; empty where it says nothing. */
export function useValueOf(): (file: Person, choice: MergeChoice) => string | null {
  const t = useTranslations('duplicates');
  const people = useTranslations('participants');
  const format = useFormatter();
  const locale = useLocale();
  return textOf;

  function textOf(file: Person, choice: MergeChoice): string | null {
    switch (choice) {
      case 'categoryId':
        return inLanguage(file.categoryName, locale);
      case 'party':
        return together(
          countryName(file.country, locale),
          file.delegationName ?? file.exhibitorName,
          file.delegationRole && people(`delegationRole.${file.delegationRole}`),
          file.headsDelegation && people('field.headsDelegation'),
        );
      case 'rank':
        return together(file.rank, people(`rankClass.${file.rankClass}`));
      case 'nationality':
        return countryName(file.nationality, locale);
      case 'birthDate':
        return (
          file.birthDate &&
          format.dateTime(new Date(file.birthDate), { dateStyle: 'long', timeZone: 'UTC' })
        );
      case 'document':
        return together(file.documentType, file.documentNumber);
      case 'language':
        return new Intl.DisplayNames(locale, { type: 'language' }).of(file.language) ?? null;
      case 'photo':
        return file.photoId && t('photo.there');
      default:
        return file[choice];
    }
  }
}

function together(...parts: (string | null | false)[]): string {
  return parts.filter(Boolean).join(' · ');
}
