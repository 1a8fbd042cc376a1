import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import { ActForm, TextField } from '#ui/form';
import { StateMark } from '#ui/state-mark';

/** The app on a telephone that shows a code: set up in two steps, so that nobody locks themselves out. */
export function Authenticator({ isOn, answer }: { isOn: boolean; answer: unknown }) {
  const t = useTranslations('account.authenticator');
  const setUp = asSetUp(answer);
  const recoveryCodes = asRecoveryCodes(answer);

  return (
    <section className="panel">
      <h2>{t('title')}</h2>
      <p>
        <StateMark tone={isOn ? 'good' : 'quiet'}>{isOn ? t('on') : t('off')}</StateMark>
      </p>
      {recoveryCodes && <RecoveryCodes codes={recoveryCodes} />}
      {setUp ? (
        <SetUp {...setUp} answer={answer} />
      ) : (
        <Form method="post">
          <button className="button" name="intent" value="enrol">
            {isOn ? t('replace') : t('setUp')}
          </button>
        </Form>
      )}
      {isOn && !recoveryCodes && (
        <ActForm intent="remove-authenticator" answer={answer} submit={t('remove')}>
          <TextField
            name="code"
            label={t('removeLead')}
            autoComplete="one-time-code"
            maxLength={20}
            required
          />
        </ActForm>
      )}
    </section>
  );
}

export function SetUp({ secret, qr, answer }: { secret: string; qr: string; answer: unknown }) {
  const t = useTranslations('account.secondStep');
  const common = useTranslations('common');

  return (
    <>
      <p>{common('scanCode')}</p>
      <img src={`data:image/svg+xml,${encodeURIComponent(qr)}`} alt="" width={220} height={220} />
      <p>
        {t('secret')} <code>{secret}</code>
      </p>
      <ActForm intent="confirm" answer={answer} submit={t('confirm')}>
        <input type="hidden" name="secret" value={secret} />
        <input type="hidden" name="qr" value={qr} />
        <TextField
          name="code"
          label={t('code')}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={20}
          required
        />
      </ActForm>
    </>
  );
}

export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const t = useTranslations('account.secondStep');

  return (
    <>
      <h3>{t('recoveryTitle')}</h3>
      <p>{t('recoveryLead')}</p>
      <ul className="plain-list" dir="ltr">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The key just made, or the one that a mistyped code came with, which stays the same. */
export function asSetUp(answer: unknown): { secret: string; qr: string } | undefined {
  if (typeof answer !== 'object' || answer === null) return undefined;
  const given = 'typed' in answer ? answer.typed : answer;
  return typeof given === 'object' && given !== null && 'secret' in given && 'qr' in given
    ? { secret: String(given.secret), qr: String(given.qr) }
    : undefined;
}

export function asRecoveryCodes(answer: unknown): string[] | undefined {
  return typeof answer === 'object' &&
    answer !== null &&
    'recoveryCodes' in answer &&
    Array.isArray(answer.recoveryCodes)
    ? answer.recoveryCodes.map(String)
    : undefined;
}
