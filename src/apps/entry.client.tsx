import { startTransition, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { HydratedRouter } from 'react-router/dom';
import { defaultLocale, directionOf, isLocale } from '#platform/i18n';
import { loadMessages } from '#platform/messages';
import { DocumentContext } from './document-context.ts';

const language = document.documentElement.lang;
const locale = isLocale(language) ? language : defaultLocale;
const messages = await loadMessages(locale);

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <DocumentContext value={{ locale, messages, nonce: '', direction: directionOf(locale) }}>
        <HydratedRouter />
      </DocumentContext>
    </StrictMode>,
  );
});
