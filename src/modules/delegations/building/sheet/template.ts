import type { Locale } from '#platform/i18n';
import { translatorFor } from '#platform/messages';
import { columnNames } from '#platform/tabular/records';
import { templateFile } from '#platform/tabular/template';
import type { Table } from '#platform/tabular/types';
import { acceptedCodes, membersSpec, roleWord, type MemberRow } from './columns.ts';

/** The list to fill in: what each column is called, which codes it takes, and one example that is not loaded. */
export async function membersTemplate(
  locale: Locale,
  format: Table['format'],
): Promise<{ fileName: string; bytes: Uint8Array }> {
  const t = await translatorFor(locale);
  const names = columnNames(membersSpec);
  const codes: Partial<Record<string, readonly string[]>> = acceptedCodes;
  const [first, ...others] = names;
  const further = [
    [`# ${t('delegationBuilding.template.codes')}`, ...others.map((name) => codesOf(codes[name]))],
    [
      `# ${t('delegationBuilding.template.example')}`,
      ...others.map((name) => example(name, locale)),
    ],
  ];
  return templateFile(
    { name: membersSpec.name, columns: membersSpec.columns },
    {
      locale,
      format,
      further: first ? further : [],
    },
  );
}

function codesOf(codes: readonly string[] | undefined): string {
  return codes?.join(' | ') ?? '';
}

/** Of nobody: the holder of the specimen passport that the rules of travel documents print. */
const specimen: { [Column in keyof MemberRow]?: string } = {
  prefix: 'Mme',
  rank: 'Colonel',
  rank_class: 'senior-officer',
  last_name: 'ERIKSSON',
  first_name: 'ANNA MARIA',
  birth_date: '1974-08-12',
  document_type: 'passport',
  document_number: 'L898902C3',
  email: 'a.eriksson@example.org',
  phone: '+223 70 00 00 00',
};

function example(name: string, locale: Locale): string {
  if (name === 'role') return roleWord('delegate', locale);
  if (name === 'language') return locale;
  const cells: Record<string, string> = specimen;
  return cells[name] ?? '';
}
