import { textIn } from '#platform/form-text';
import { badgeFormats } from '#platform/pdf/types';

/** What `PrinterFields` sends: a saved printer, or the stock in any other. */
export function printerIn(form: FormData) {
  const profileId = textIn(form, 'profileId');
  const format = badgeFormats.find((one) => one === textIn(form, 'format'));
  return {
    ...(profileId && { profileId }),
    ...(format && { format }),
    overlay: form.has('overlay'),
    backs: form.has('backs'),
  };
}
