import { useTranslations } from 'use-intl';
import { ActForm, LongTextField, TextField } from '#ui/form';
import type { Interpreter } from '../../interpreters/types.ts';
import { ChangeItem } from './change-item.tsx';
import { isAbout } from './section.tsx';

type WallClock = (instant: Date | null) => string;

/** Who interprets, between which languages and when. */
export function InterpretersPanel({
  interpreters,
  wallClock,
  answer,
}: {
  interpreters: readonly Interpreter[];
  wallClock: WallClock;
  answer: unknown;
}) {
  const t = useTranslations('meetingSetup.interpreters');
  const words = useTranslations('meetingSetup');

  return (
    <details className="panel setup-section" open={isAbout(answer, 'interpreter')}>
      <summary>
        <h2>{t('title')}</h2> <small>{t('count', { count: interpreters.length })}</small>
      </summary>
      <p className="page-lead">{t('lead')}</p>
      {interpreters.length === 0 && <p>{t('empty')}</p>}
      <ul className="setup-list">
        {interpreters.map((one) => (
          <li key={one.id}>
            <span>
              <strong>
                <bdi>{one.code}</bdi>
              </strong>{' '}
              <bdi>{one.languages.join(', ')}</bdi>{' '}
              <small>
                {linesOf(one, wallClock).map((line) => (
                  <span key={line}>
                    {' · '}
                    <bdi className="setup-shift">{line}</bdi>
                  </span>
                ))}
              </small>
            </span>
            <ChangeItem what="interpreter" id={one.id} question={t('sureToRemove')} answer={answer}>
              <InterpreterFields interpreter={one} wallClock={wallClock} />
            </ChangeItem>
          </li>
        ))}
      </ul>
      <ActForm intent="interpreter" answer={answer} submit={words('add')}>
        <InterpreterFields interpreter={null} wallClock={wallClock} />
      </ActForm>
    </details>
  );
}

function InterpreterFields({
  interpreter,
  wallClock,
}: {
  interpreter: Interpreter | null;
  wallClock: WallClock;
}) {
  const t = useTranslations('meetingSetup.interpreters');

  return (
    <>
      <div className="columns">
        <TextField
          name="code"
          label={t('code')}
          required
          maxLength={20}
          defaultValue={interpreter?.code}
        />
        <TextField
          name="languages"
          label={t('languages')}
          hint={t('languagesHint')}
          required
          defaultValue={interpreter?.languages.join(', ')}
        />
      </div>
      <LongTextField
        name="shifts"
        label={t('shifts')}
        hint={t('shiftsHint')}
        rows={4}
        defaultValue={interpreter ? linesOf(interpreter, wallClock).join('\n') : ''}
      />
    </>
  );
}

/** `2025-11-11 09:00-13:00`, as it is typed. */
function linesOf({ shifts }: Interpreter, wallClock: WallClock): string[] {
  return shifts.map(({ from, to }) => {
    const [day, begins] = wallClock(from).split('T');
    return `${day} ${begins}-${wallClock(to).split('T')[1]}`;
  });
}
