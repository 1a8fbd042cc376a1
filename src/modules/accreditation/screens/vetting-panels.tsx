import { useFormatter, useTranslations } from 'use-intl';
import { ActForm, FileField, TextField } from '#ui/form';
import type { VettingAnswer, VettingPackage } from '../vetting/types.ts';

/** What was handed out, and how much of it has come back. */
export function PackageTable({ packages }: { packages: readonly VettingPackage[] }) {
  const t = useTranslations('accreditation.vetting');
  const format = useFormatter();

  return (
    // What scrolls must be reached by the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="data-table data-table-scroll" tabIndex={0} aria-label={t('packages')}>
      <table>
        <caption className="unseen">{t('packages')}</caption>
        <thead>
          <tr>
            {(['number', 'service', 'madeAt', 'people', 'answered', 'objections'] as const).map(
              (column) => (
                <th key={column} scope="col">
                  {t(`column.${column}`)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {packages.map(({ number, service, madeAt, people, answered, objections }) => (
            <tr key={number}>
              <th scope="row">{number}</th>
              <td>
                <bdi>{service}</bdi>
              </td>
              <td>{format.dateTime(madeAt, { dateStyle: 'medium' })}</td>
              <td>{format.number(people)}</td>
              <td>{format.number(answered)}</td>
              <td>{format.number(objections)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Takes everybody who waits for a decision to a service that has no network. */
export function MakePackageForm({ action, waiting }: { action: string; waiting: number }) {
  const t = useTranslations('accreditation.vetting');

  return (
    <ActForm action={action} submit={t('make')} reloadDocument>
      <p>{t('makeLead', { count: waiting })}</p>
      <TextField name="service" label={t('column.service')} required maxLength={200} />
      <TextField
        name="passphrase"
        label={t('passphrase')}
        hint={t('passphraseHint')}
        required
        maxLength={200}
        pattern=".{12,}"
        autoComplete="off"
      />
    </ActForm>
  );
}

export function TakeAnswersForm({ answer }: { answer: unknown }) {
  const t = useTranslations('accreditation.vetting');

  return (
    <ActForm intent="answers" answer={answer} submit={t('take')} files>
      <p>{t('takeLead')}</p>
      <FileField name="file" label={t('sheet')} accept=".csv,.xlsx" required />
    </ActForm>
  );
}

/** What services said of one person. */
export function VettingFacts({
  answers,
}: {
  answers: readonly {
    reference: string;
    service: string;
    answer: VettingAnswer | null;
    answeredAt: Date | null;
    note: string | null;
  }[];
}) {
  const t = useTranslations('accreditation.vetting');
  const format = useFormatter();
  if (answers.length === 0) return null;

  return (
    <section className="panel">
      <h2>{t('title')}</h2>
      <ul>
        {answers.map(({ reference, service, answer, answeredAt, note }) => (
          <li key={reference}>
            <bdi>{service}</bdi> · <bdi>{reference}</bdi> ·{' '}
            {answer ? t(`answer.${answer}`) : t('awaited')}
            {answeredAt && ` · ${format.dateTime(answeredAt, { dateStyle: 'medium' })}`}
            {note && (
              <>
                {' '}
                · <bdi>{note}</bdi>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
