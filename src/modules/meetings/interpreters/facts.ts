import { factKind } from '#platform/ledger/kinds';

/** Subject: the interpreter, by a number and no name. */
export const meetingInterpreterSaved = factKind<{
  code: string;
  languages: string[];
  shifts: number;
}>('meeting-interpreter.saved');

export const meetingInterpreterRemoved = factKind<{ code: string }>('meeting-interpreter.removed');
