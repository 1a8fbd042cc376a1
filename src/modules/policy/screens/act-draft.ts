import { textIn } from '#platform/form-text';
import { locales, type LocalText } from '#platform/i18n';

/** An act as it is typed, before anybody adopts it. */
export type ActDraft = {
  reference: string;
  title: LocalText;
  authority: string;
  effectiveFrom: string;
  companyCountries: string[] | null;
  stateExceptions: string[];
};

export const emptyDraft: ActDraft = {
  reference: '',
  title: { fr: '', en: '', tr: '', ar: '' },
  authority: '',
  effectiveFrom: '',
  companyCountries: [],
  stateExceptions: [],
};

/** Reads the fields of the form; whether they make an act is for the API to say. */
export function draftIn(form: FormData): ActDraft {
  const words = (name: string) => textIn(form, name).trim();
  const codes = (name: string) => words(name).split(',').filter(Boolean);
  const title = Object.fromEntries(locales.map((locale) => [locale, words(`title.${locale}`)]));
  return {
    reference: words('reference'),
    title: title as LocalText,
    authority: words('authority'),
    effectiveFrom: words('effectiveFrom'),
    companyCountries: form.get('open') ? null : codes('companyCountries'),
    stateExceptions: codes('stateExceptions'),
  };
}
