import type { BrowserContext, Page } from 'playwright-core';
import { expectQuiet, expectThat, type Journey } from '../journey.ts';

/** Its session ends on the way, so it is one that no other journey walks with. */
const ROLE = 'Reader of reports';

/** A key that is made in the office opens it again, without an address and without a code. */
export const passkey: Journey = {
  name: 'a passkey is added, and signs in',
  stage: 'results',
  async walk({ signedIn }) {
    const visitor = await signedIn(ROLE);
    const { page, context } = visitor;
    await holdAuthenticator(context, page);

    await page.goto('/account', { waitUntil: 'networkidle' });
    await page.locator('#passkey-label').fill('Clé de service');
    await page.locator('form:has(#passkey-label) button').click();
    await page.locator('ul.rows strong', { hasText: 'Clé de service' }).waitFor();

    await signOut(page);
    await page.goto('/office', { waitUntil: 'networkidle' });
    expectThat(page.url().endsWith('/sign-in?next=%2Foffice'), `not signed out: ${page.url()}`);
    await passkeyButton(page).click();
    await page.waitForURL(/\/office/);
    const sessions = await context.request.get('/api/v1/account/sessions');
    const methods = ((await sessions.json()) as { method: string }[]).map(({ method }) => method);
    expectThat(methods.includes('passkey'), `signed in by ${methods.join(', ')}`);
    expectQuiet(visitor);
  },
};

/** Each is told in the reader's language, and leaves the way by a code open. */
export const passkeyRefused: Journey = {
  name: 'a passkey that is unknown, or not given, is told',
  stage: 'results',
  async walk({ stranger }) {
    const visitor = await stranger({ locale: 'tr', width: 360 });
    const { page, context } = visitor;
    await page.goto('/sign-in', { waitUntil: 'networkidle' });
    const { setGiven } = await holdAuthenticator(context, page);

    await setGiven(false);
    await passkeyButton(page).click();
    await page.locator('#passkey output', { hasText: 'Geçiş anahtarı kullanılmadı' }).waitFor();

    const answer = await context.request.post('/sign-in', {
      form: { intent: 'passkey', response: '{}' },
      headers: { origin: new URL(page.url()).origin },
    });
    expectThat(answer.status() === 401, `a passkey of nobody answers ${answer.status()}`);
    expectThat((await answer.text()).includes('passkey.refused'), 'the refusal has no code');
    expectQuiet(visitor);
  },
};

export const withoutScript: Journey = {
  name: 'the sign-in does without its script',
  stage: 'results',
  async walk({ stranger }) {
    const { page } = await stranger({ javaScript: false });
    await page.goto('/sign-in');
    expectThat(!(await page.locator('#passkey').isVisible()), 'a button that can do nothing');
    await page.locator('[name=email]').fill('nobody@example.org');
    await page.locator('main form button').first().click();
    await page.locator('[name=code]').waitFor();
  },
};

/** A telephone with a finger on it, as far as the browser can tell. */
async function holdAuthenticator(context: BrowserContext, page: Page) {
  const devtools = await context.newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    /** Whether its owner proves to be its owner. */
    setGiven: (isUserVerified: boolean) =>
      devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified }),
  };
}

async function signOut(page: Page): Promise<void> {
  await page.locator('.shell-account').click();
  await page.locator('[form=sign-out-form]').click();
  await page.waitForURL(/signed-out/);
}

function passkeyButton(page: Page) {
  return page.locator('#passkey button');
}
