import { useFormatter, useTranslations } from 'use-intl';
import { ActForm, LongTextField, SelectField } from '#ui/form';
import { StateMark } from '#ui/state-mark';
import { appealOutcomes, type Appeal } from '../appeals/types.ts';

export type AppealRow = Pick<
  Appeal,
  'id' | 'statement' | 'filedAt' | 'outcome' | 'answer' | 'decidedAt'
> & { ownRefusal: boolean };

/** What was asked against a refusal, what was answered, and the form for what comes next. */
export function AppealPanel({
  appeals,
  mayFile,
  mayHear,
  answer,
}: {
  appeals: readonly AppealRow[];
  /** The person stands refused, and the reader may ask for another look. */
  mayFile: boolean;
  mayHear: boolean;
  answer: unknown;
}) {
  const t = useTranslations('accreditation.appeal');
  const isOpen = appeals.some(({ outcome }) => !outcome);
  if (appeals.length === 0 && !mayFile) return null;

  return (
    <section className="panel">
      <h2>{t('title')}</h2>
      {appeals.map((appeal) => (
        <AppealCard key={appeal.id} appeal={appeal} mayHear={mayHear} answer={answer} />
      ))}
      {mayFile && !isOpen && (
        <ActForm intent="appeal" answer={answer} submit={t('file')}>
          <p>{t('fileLead')}</p>
          <LongTextField name="statement" label={t('statement')} required rows={3} />
        </ActForm>
      )}
    </section>
  );
}

function AppealCard({
  appeal: { id, statement, filedAt, outcome, answer: told, ownRefusal },
  mayHear,
  answer,
}: {
  appeal: AppealRow;
  mayHear: boolean;
  answer: unknown;
}) {
  const t = useTranslations('accreditation.appeal');
  const format = useFormatter();

  return (
    <article>
      <p>
        {format.dateTime(filedAt, { dateStyle: 'medium' })}{' '}
        <StateMark tone={outcome === 'granted' ? 'good' : outcome ? 'bad' : 'waiting'}>
          {t(outcome ? `outcome.${outcome}` : 'open')}
        </StateMark>
      </p>
      <p dir="auto">{statement}</p>
      {told && <p dir="auto">{told}</p>}
      {!outcome && mayHear && ownRefusal && <p role="note">{t('own')}</p>}
      {!outcome && mayHear && !ownRefusal && (
        <ActForm intent={`hear ${id}`} answer={answer} submit={t('hear')}>
          <SelectField
            name="outcome"
            label={t('decision')}
            required
            unset=""
            options={appealOutcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
          />
          <LongTextField
            name="answer"
            label={t('answer')}
            hint={t('answerHint')}
            required
            rows={3}
          />
        </ActForm>
      )}
    </article>
  );
}
