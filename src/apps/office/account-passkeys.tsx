import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  startRegistration,
} from '@simplewebauthn/browser';
import { type FormEvent, useState } from 'react';
import { Form, useRevalidator } from 'react-router';
import { useFormatter, useTranslations } from 'use-intl';
import { textIn } from '#platform/form-text';
import { api } from './api-client.ts';

type Passkey = { id: string; label: string; createdAt: Date; lastUsedAt: Date | null };

export function Passkeys({ passkeys }: { passkeys: readonly Passkey[] }) {
  const t = useTranslations('account.passkeys');
  const format = useFormatter();

  return (
    <section className="panel">
      <h2>{t('title')}</h2>
      <p>{t('lead')}</p>
      {passkeys.length === 0 && <p className="field-hint">{t('empty')}</p>}
      <ul className="rows">
        {passkeys.map((passkey) => (
          <li key={passkey.id}>
            <div>
              <strong dir="auto">{passkey.label}</strong>
              <p className="field-hint">
                {passkey.lastUsedAt
                  ? `${t('lastUsed')} ${format.dateTime(passkey.lastUsedAt, { dateStyle: 'medium' })}`
                  : t('neverUsed')}
              </p>
            </div>
            <Form method="post">
              <input type="hidden" name="id" value={passkey.id} />
              <button className="button" name="intent" value="remove-passkey">
                {t('remove')}
              </button>
            </Form>
          </li>
        ))}
      </ul>
      <AddPasskey />
    </section>
  );
}

/** The one act that needs a script: the browser asks its owner, and only then the key is kept. */
function AddPasskey() {
  const t = useTranslations('account');
  const { revalidate } = useRevalidator();
  const [failure, setFailure] = useState('');

  async function add(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    if (!browserSupportsWebAuthn()) return setFailure(t('passkeys.notHere'));
    try {
      // What WebAuthn defines is passed through as it came.
      const options = await api.account.passkeys.begin();
      const response = await startRegistration({
        optionsJSON: options as PublicKeyCredentialCreationOptionsJSON,
      });
      await api.account.passkeys.add({
        response,
        label: textIn(new FormData(form), 'label'),
      });
      form.reset();
      setFailure('');
      await revalidate();
    } catch (reason) {
      setFailure(reason instanceof Error ? reason.message : String(reason));
    }
  }

  return (
    <form className="act-form" onSubmit={(event) => void add(event)}>
      <div className="field">
        <label htmlFor="passkey-label">{t('passkeys.label')}</label>
        <p className="field-hint" id="passkey-hint">
          {t('passkeys.labelHint')}
        </p>
        <input
          id="passkey-label"
          name="label"
          required
          maxLength={60}
          aria-describedby="passkey-hint"
        />
      </div>
      <output className="field-error">{failure}</output>
      <div className="form-foot">
        <button className="button">{t('passkeys.add')}</button>
      </div>
    </form>
  );
}
