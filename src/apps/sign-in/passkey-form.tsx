import { useTranslations } from 'use-intl';
import { ActForm } from '#ui/form';
import { NextField } from './next-field.tsx';
// A worker to the bundler, because that makes it a file of its own in both builds; to the page a
// plain script, of which the import is the address.
// oxlint-disable-next-line import/default
import script from './passkey.ts?worker&url';

export const PASSKEY = 'passkey';

/** Stays hidden until its script finds that the browser knows passkeys; the page does without. */
export function PasskeyForm({ next, answer }: { next: string; answer: unknown }) {
  const t = useTranslations('account.signIn');

  return (
    <section id="passkey" hidden>
      <ActForm
        intent={PASSKEY}
        answer={answer}
        submit={t('usePasskey')}
        aside={<output className="field-error" data-text={t('passkeyUnused')} />}
      >
        <NextField next={next} />
        <input type="hidden" name="response" />
      </ActForm>
      <script type="module" src={script} />
    </section>
  );
}
