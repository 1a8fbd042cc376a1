import { createContext, use } from 'react';
import type { Locale, Messages } from '#platform/i18n';

/**
 * What the whole document is rendered with, on the server and again in the browser. It does
 * not change while a page lives: choosing another language loads the page anew.
 */
export type DocumentValues = {
  locale: Locale;
  direction: 'ltr' | 'rtl';
  messages: Messages;
  /** Of the security policy of this page. */
  nonce: string;
};

export const DocumentContext = createContext<DocumentValues | null>(null);

export function useDocument(): DocumentValues {
  const values = use(DocumentContext);
  if (!values) throw new Error('A page was rendered outside of its document.');
  return values;
}
