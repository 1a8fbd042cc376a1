import type { ReactNode } from 'react';
import { useFormatter, useLocale, useTranslations } from 'use-intl';
import { inLanguage } from '#platform/i18n';
import { CountryName } from '#ui/country-name';
import type { Person } from '../types.ts';

/** Who a person is and for whom they come. What is not known takes no place. */
export function PersonFacts({ person }: { person: Person }) {
  const t = useTranslations('participants');
  const locale = useLocale();

  return (
    <dl className="facts">
      <Fact name={t('field.categoryId')}>{inLanguage(person.categoryName, locale)}</Fact>
      <Fact name={t('field.title')}>{person.title}</Fact>
      <Fact name={t('field.rank')}>{person.rank}</Fact>
      <Fact name={t('field.rankClass')}>{t(`rankClass.${person.rankClass}`)}</Fact>
      <Fact name={t('field.nameAr')}>{person.nameAr}</Fact>
      <Fact name={t('field.post')}>{person.post}</Fact>
      <Fact name={t('field.organisation')}>{person.organisation}</Fact>
      <Fact name={t('field.country')}>
        <CountryName code={person.country} />
      </Fact>
      <Fact name={t('field.nationality')}>
        <CountryName code={person.nationality} />
      </Fact>
      <Fact name={t('field.delegationId')}>{person.delegationName}</Fact>
      <Fact name={t('field.delegationRole')}>
        {person.delegationRole && t(`delegationRole.${person.delegationRole}`)}
        {person.headsDelegation && ` · ${t('field.headsDelegation')}`}
      </Fact>
      <Fact name={t('field.exhibitorId')}>{person.exhibitorName}</Fact>
      <Fact name={t('field.email')}>{person.email}</Fact>
    </dl>
  );
}

/** What was vetted, for the few who may read it. */
export function IdentityFacts({ person }: { person: Person }) {
  const t = useTranslations('participants');
  const format = useFormatter();
  const { birthDate } = person;

  return (
    <>
      <p className="page-lead">{t('section.identityHint')}</p>
      <dl className="facts">
        <Fact name={t('field.birthDate')}>
          {birthDate &&
            format.dateTime(new Date(birthDate), { dateStyle: 'long', timeZone: 'UTC' })}
        </Fact>
        <Fact name={t('field.documentType')}>{person.documentType}</Fact>
        <Fact name={t('field.documentNumber')}>{person.documentNumber}</Fact>
        <Fact name={t('field.phone')}>{person.phone && <bdi dir="ltr">{person.phone}</bdi>}</Fact>
      </dl>
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  const isEmpty = [children].flat().every((child) => !child);
  if (isEmpty) return null;

  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <bdi>{children}</bdi>
      </dd>
    </div>
  );
}
