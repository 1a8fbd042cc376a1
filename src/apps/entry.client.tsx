import { startTransition, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { HydratedRouter } from 'react-router/dom';
import { defaultLocale, directionOf, isLocale } from '#platform/i18n';
import { loadMessages } from '#platform/messages';
import { DocumentContext } from './document-context.ts';

const language = document.documentElement.lang;
const locale = isLocale(language) ? language : defaultLocale;
// The browser hides the nonce in the markup but tells it to scripts; styles made later need it.
const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '';
// Where the dialogs of Mantine look for it.
Object.assign(globalThis, { __webpack_nonce__: nonce });
const messages = await loadMessages(locale);

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <DocumentContext value={{ locale, messages, nonce, direction: directionOf(locale) }}>
        <HydratedRouter />
      </DocumentContext>
    </StrictMode>,
  );
});
