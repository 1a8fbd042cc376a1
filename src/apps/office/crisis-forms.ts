import { changeKinds, changeReasons, type DayOrder } from '#modules/crisis/changing/types';
import { incidentKinds, severities, type NewIncident } from '#modules/crisis/incidents/types';
import { textIn } from '#platform/form-text';
import { wordIn } from './form-values.ts';
import { instantIn } from './local-times.ts';

/** What shall become of a day. A field that the chosen act does not ask for counts for nothing. */
export function orderIn(form: FormData): DayOrder {
  const kind = changeKinds.find((one) => one === wordIn(form, 'kind')) ?? 'shift';
  return {
    dayIndex: Number(wordIn(form, 'dayIndex')),
    kind,
    minutes: kind === 'shift' ? numberIn(form, 'minutes') : null,
    toDayIndex: kind === 'move' ? numberIn(form, 'toDayIndex') : null,
    why: changeReasons.find((one) => one === wordIn(form, 'why')) ?? 'organisation',
  };
}

/** What went wrong, with its time on the clocks of the edition. */
export function incidentIn(form: FormData, timeZone: string): NewIncident {
  return {
    rangeId: null,
    rangeSessionId: wordIn(form, 'rangeSessionId') || null,
    kind: incidentKinds.find((one) => one === wordIn(form, 'kind')) ?? 'other',
    severity: severities.find((one) => one === wordIn(form, 'severity')) ?? 'note',
    // An empty field is refused by the procedure, which names it.
    happenedAt: instantIn(form, 'happenedAt', timeZone) ?? new Date(Number.NaN),
    account: textIn(form, 'account'),
    measures: textIn(form, 'measures'),
  };
}

function numberIn(form: FormData, name: string): number | null {
  const word = wordIn(form, name);
  return word === '' ? null : Number(word);
}
