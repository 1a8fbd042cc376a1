import { useState } from 'react';
import { useTranslations } from 'use-intl';

/** Asks for the passphrase of the desk; twice where it is a new one. */
export function PassphraseForm({
  isNew = false,
  onPassphrase,
}: {
  isNew?: boolean;
  onPassphrase: (passphrase: string) => Promise<void>;
}) {
  const t = useTranslations('gateDesk');
  const [typed, setTyped] = useState('');
  const [again, setAgain] = useState('');
  const [isBusy, setBusy] = useState(false);
  const differs = isNew && again !== '' && again !== typed;

  const submit = async () => {
    setBusy(true);
    await onPassphrase(typed);
    setBusy(false);
  };

  return (
    <form
      className="desk-form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <p>{t(isNew ? 'setUpLead' : 'openLead')}</p>
      <label>
        {t('passphrase')}
        <input
          type="password"
          autoComplete={isNew ? 'new-password' : 'current-password'}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      </label>
      {isNew && (
        <label>
          {t('passphraseAgain')}
          <input
            type="password"
            autoComplete="new-password"
            value={again}
            onChange={({ target }) => setAgain(target.value)}
          />
        </label>
      )}
      {differs && <p role="alert">{t('differs')}</p>}
      <button
        type="submit"
        className="act act-first"
        disabled={isBusy || typed === '' || (isNew && again !== typed)}
      >
        {t(isBusy ? 'working' : isNew ? 'setUp' : 'open')}
      </button>
    </form>
  );
}
