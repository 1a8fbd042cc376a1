/**
 * The one script of the sign-in: asks the browser for a passkey, and sends what it answers with
 * the form of the page. All else, refusals in the reader's language too, is the server's.
 */
import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
} from '@simplewebauthn/browser';

const section = document.querySelector<HTMLElement>('#passkey');
const form = section?.querySelector('form');
if (section && form && browserSupportsWebAuthn()) {
  section.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void signIn(form);
  });
}

async function signIn(form: HTMLFormElement): Promise<void> {
  const answer = form.querySelector<HTMLInputElement>('[name=response]');
  const told = form.querySelector('output');
  if (!answer || !told) return;

  told.textContent = '';
  try {
    answer.value = JSON.stringify(await startAuthentication({ optionsJSON: await askOptions() }));
    form.submit();
  } catch {
    // Closed by its owner, without a passkey of this place, or without a network: to try again is the cure.
    told.textContent = told.dataset['text'] ?? '';
  }
}

async function askOptions(): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const response = await fetch('/api/v1/sign-in/passkey', { method: 'POST' });
  if (!response.ok) throw new Error(`no options: ${response.status}`);
  return response.json();
}
