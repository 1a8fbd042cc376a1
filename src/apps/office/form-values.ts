import type { LocalText } from '#platform/i18n';

/** What was typed into a field, without the spaces around it; empty where there is no such field. */
export function wordIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
}

/** A text in the four languages, from the fields `name.fr`, `name.en`, `name.tr` and `name.ar`. */
export function localTextIn(form: FormData, name: string): LocalText {
  return {
    fr: wordIn(form, `${name}.fr`),
    en: wordIn(form, `${name}.en`),
    tr: wordIn(form, `${name}.tr`),
    ar: wordIn(form, `${name}.ar`),
  };
}

/** The values of all fields of one name, such as the ticked rows of a list. */
export function wordsIn(form: FormData, name: string): string[] {
  return form.getAll(name).filter((value) => typeof value === 'string');
}
