import { textIn } from '#platform/form-text';
import type { LocalText } from '#platform/i18n';
import { documentKinds } from '../types.ts';

/** What was typed of a form; whether it makes one is for the API to say. */
export function settingsIn(form: FormData) {
  const placesEach = textIn(form, 'placesEach').trim();
  const places = textIn(form, 'places').trim();
  const organisationFirst = form.has('organisationFirst');
  return {
    documents: documentKinds.filter((kind) => form.has(`document.${kind}`)),
    photoRequired: form.has('photoRequired'),
    organisationFirst,
    places: places === '' ? ('unlimited' as const) : Number(places),
    placesEach: placesEach === '' || !organisationFirst ? null : Number(placesEach),
    waitingList: form.has('waitingList'),
    note: {
      fr: textIn(form, 'note.fr').trim(),
      en: textIn(form, 'note.en').trim(),
      tr: textIn(form, 'note.tr').trim(),
      ar: textIn(form, 'note.ar').trim(),
    } satisfies LocalText,
  };
}
