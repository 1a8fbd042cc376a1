import { useTranslations } from 'use-intl';
import type { KnownPerson } from './member-fields.tsx';

const shown = [
  'familyName',
  'givenNames',
  'nameAr',
  'title',
  'rank',
  'post',
  'organisation',
  'nationality',
  'email',
] as const satisfies readonly (keyof KnownPerson)[];

/** What somebody else has saved meanwhile, beside the form that still holds what was typed. */
export function Theirs({ member }: { member: KnownPerson }) {
  const t = useTranslations('delegationBuilding.member.changed');
  const fields = useTranslations('participants.field');

  return (
    <section className="guest-group">
      <h2>{t('theirs')}</h2>
      <dl className="facts">
        {shown.map((name) => (
          <div key={name}>
            <dt>{fields(name)}</dt>
            <dd dir="auto">{member[name] || '–'}</dd>
          </div>
        ))}
      </dl>
      <p>{t('yours')}</p>
    </section>
  );
}

/** Whether a form was refused because somebody else had saved since it was opened. */
export function wasOvertaken(answer: unknown): boolean {
  return (
    typeof answer === 'object' &&
    answer !== null &&
    'problem' in answer &&
    typeof answer.problem === 'object' &&
    answer.problem !== null &&
    'code' in answer.problem &&
    answer.problem.code === 'form.changed-meanwhile'
  );
}
