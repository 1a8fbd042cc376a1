import type { APIRequestContext, Page } from 'playwright-core';
import { holdCode } from './gate-camera.ts';
import { EDITION, PIN } from './gate-fixture.ts';
import { expectThat } from './journey.ts';

export const SUPERVISOR_PIN = '74108520';

/**
 * The text of a fresh enrolment code for every gate, and a PIN for the supervisor.
 *
 * @param request signed in as the organiser
 */
export async function prepareHub(request: APIRequestContext, origin: string): Promise<string> {
  const api = `${origin}/api/v1/editions/${EDITION}`;
  const headers = { origin };
  const pin = await request.put(`${api}/gate-settings/supervisor-pin`, {
    headers,
    data: { pin: SUPERVISOR_PIN },
  });
  expectThat(pin.ok(), `the PIN of the supervisor: ${pin.status()} ${await pin.text()}`);
  const made = await request.post(`${api}/gate-enrolments`, { headers, data: { origin } });
  expectThat(made.ok(), `an enrolment code: ${made.status()} ${await made.text()}`);
  const [code]: { text: string }[] = await made.json();
  return code?.text ?? '';
}

/** From a blank browser to the choice of a gate, with the camera and the keys on the screen. */
export async function enrol(page: Page, code: string, name: string): Promise<void> {
  await page.goto('/gate');
  await page.locator('.viewfinder[data-state=open]').waitFor();
  await holdCode(page, code);
  await page.locator('input[maxlength="40"]').fill(name);
  await holdCode(page, null);
  await page.locator('form .act-first').click();
  await typePin(page, PIN);
  await typePin(page, PIN);
}

export async function typePin(page: Page, pin: string): Promise<void> {
  for (const digit of pin)
    await page.locator('.pin-keys button', { hasText: digit }).first().click();
  await page.locator('.pin-pad .act-first').click();
}

/** Opens the gate of this name, worked by operator 3. */
export async function openGate(page: Page, name: RegExp): Promise<void> {
  await page.locator('.choose-gates button', { hasText: name }).click();
  await page.locator('.choose-operators button').nth(2).click();
  await page.locator('.act-stuck').click();
  await page.locator('.workplace').waitFor();
}

/** Types as a scanner does that plays keyboard, on a computer with a French layout. */
export async function typeAsScanner(page: Page, text: string): Promise<void> {
  await page.evaluate((signs) => {
    const places: Record<string, [code: string, shift: boolean]> = {
      ...{ ' ': ['Space', false], $: ['Digit4', true], '%': ['Digit5', true] },
      ...{ '*': ['Digit8', true], '+': ['Equal', true], '-': ['Minus', false] },
      ...{ '.': ['Period', false], '/': ['Slash', false], ':': ['Semicolon', true] },
    };
    for (const sign of signs) {
      const [code, shiftKey] =
        places[sign] ?? (/\d/.test(sign) ? [`Digit${sign}`, false] : [`Key${sign}`, true]);
      // What a French layout makes of the place matters to nobody.
      window.dispatchEvent(new KeyboardEvent('keydown', { code, shiftKey, key: '&' }));
    }
    window.dispatchEvent(new KeyboardEvent('keydown', { code: 'Enter', key: 'Enter' }));
  }, text);
}
