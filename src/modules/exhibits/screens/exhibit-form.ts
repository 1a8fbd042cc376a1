import { textIn } from '#platform/form-text';
import { endUses, exhibitKinds, exhibitStatuses } from '../types.ts';

/** An item as the form of it was sent. */
export function exhibitIn(form: FormData) {
  const word = (name: string) => textIn(form, name).trim();
  const version = Number(word('version'));
  return {
    ...(word('id') && { id: word('id'), version }),
    ...(word('exhibitorId') && { exhibitorId: word('exhibitorId') }),
    kind: exhibitKinds.find((one) => one === word('kind')) ?? 'other',
    designation: word('designation'),
    serial: word('serial'),
    status: exhibitStatuses.find((one) => one === word('status')) ?? 'live',
    endUse: endUses.find((one) => one === word('endUse')) ?? 'display',
    importPermit: word('importPermit') || null,
    temporaryAdmission: word('temporaryAdmission') || null,
    store: word('store'),
  };
}
