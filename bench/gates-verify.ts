/** Badges verified in a second by the browser of a gate, one after the other as at a gate. */
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import type { verifyBadge } from '#modules/badges/credential/badge-token';
import { createKeyPair, importPrivateKey } from '#modules/badges/credential/keys';
import { signBadge } from '#modules/badges/credential/badge-token';
import type { Row } from './row.ts';
import { aBadgeOf } from './token-data.ts';

const EDITION = 'bamex-2025';
const TOKENS = 1_000;
const PLACE = 'http://localhost/bench';

export async function benchVerifyingInBrowser(browser: Browser): Promise<Row[]> {
  const pair = await createKeyPair();
  const key = { kid: 1, privateKey: await importPrivateKey(pair.pkcs8) };
  const tokens: string[] = [];
  for (let idx = 1; idx <= TOKENS; idx += 1)
    tokens.push(await signBadge(aBadgeOf(idx), key, EDITION));

  const context = await browser.newContext();
  const script = await verifierScript();
  await context.route(`${PLACE}/*`, (route) =>
    route.request().url().endsWith('.js')
      ? route.fulfill({ contentType: 'text/javascript', body: script })
      : route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>bench</title>' }),
  );
  const page = await context.newPage();
  await page.goto(`${PLACE}/page`);
  const perSecond = await page.evaluate(
    async ({ place, edition, tokens, publicKey }) => {
      const verifier: { verifyBadge: typeof verifyBadge } = await import(`${place}/verifier.js`);
      const trust = [
        {
          kid: 1,
          publicKey: Uint8Array.from(publicKey),
          validFrom: new Date(0),
          validUntil: new Date('2099-01-01'),
          categories: null,
        },
      ];
      const begun = performance.now();
      for (const token of tokens) {
        const answer = await verifier.verifyBadge(token, { editionId: edition, trust });
        if (!answer.ok) throw new Error(`a true badge was refused: ${answer.refusal}`);
      }
      return tokens.length / ((performance.now() - begun) / 1_000);
    },
    { place: PLACE, edition: EDITION, tokens, publicKey: [...pair.publicKey] },
  );
  await context.close();
  return [{ what: 'badges verified in Chromium, one by one', value: perSecond, unit: 'per s' }];
}

async function verifierScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2023',
      lib: { entry: 'src/modules/badges/credential/badge-token.ts', formats: ['es'] },
    },
  });
  for (const one of Array.isArray(built) ? built : [built])
    if ('output' in one) for (const part of one.output) if (part.type === 'chunk') return part.code;
  throw new Error('the verifier could not be bundled');
}
