import { participants as arabic } from '#locales/ar/participants';
import { participants as english } from '#locales/en/participants';
import { participants as french } from '#locales/fr/participants';
import { participants as turkish } from '#locales/tr/participants';
import { rankClasses } from '#modules/participants/types';
import { locales, type Locale } from '#platform/i18n';
import { choice, country, date, email, text } from '#platform/tabular/columns';
import { defineTable, type RecordOf } from '#platform/tabular/records';
import type { MemberRole } from '../../quotas/types.ts';
import { memberRoles } from '../rules.ts';

const wordsByLocale: Record<
  Locale,
  typeof french | typeof english | typeof turkish | typeof arabic
> = { fr: french, en: english, tr: turkish, ar: arabic };

/** What a role is called; the word is understood in a cell as well as the code. */
export function roleWord(role: MemberRole, locale: Locale): string {
  const { field, delegationRole } = wordsByLocale[locale];
  return role === 'head' ? field.headsDelegation : delegationRole[role];
}

function wordsOf(role: MemberRole): string[] {
  return locales.map((locale) => roleWord(role, locale));
}

/** What the list of a delegation holds; the country and the category follow from the rest. */
export const membersSpec = defineTable({
  name: 'delegation',
  columns: {
    external_id: text({ max: 60 }),
    role: choice(memberRoles, {
      required: true,
      also: Object.fromEntries(memberRoles.map((role) => [role, wordsOf(role)])),
    }),
    prefix: text({ max: 40 }),
    rank: text({ max: 120 }),
    rank_class: choice(rankClasses),
    last_name: text({ required: true, max: 120 }),
    first_name: text({ required: true, max: 120 }),
    name_ar: text({ max: 200 }),
    job_title: text({ max: 200 }),
    organisation: text({ max: 200 }),
    // Left out, it is that of the delegation.
    nationality: country(),
    birth_date: date({ min: '1900-01-01' }),
    document_type: choice(['passport', 'service-passport', 'diplomatic-passport', 'identity-card']),
    document_number: text({ max: 60 }),
    email: email(),
    phone: text({ max: 40 }),
    language: choice(locales),
  },
  unique: ['external_id'],
  skipsMarkedRows: true,
});

export type MemberRow = RecordOf<typeof membersSpec>;

/** The columns of which only certain codes are understood. */
export const acceptedCodes: Partial<Record<keyof MemberRow, readonly string[]>> = {
  role: memberRoles,
  rank_class: rankClasses,
  document_type: ['passport', 'service-passport', 'diplomatic-passport', 'identity-card'],
  language: locales,
};
