const LEFT_TO_RIGHT_ISOLATE = '\u2066';
const POP_ISOLATE = '\u2069';

/** Keeps a reference, phone or stand number whole and in order inside an Arabic sentence. */
export function isolated(text: string): string {
  return LEFT_TO_RIGHT_ISOLATE + text + POP_ISOLATE;
}

/**
 * A text as paper may carry it: without control characters, and without the bidirectional
 * overrides with which a name could turn around the words printed beside it.
 */
export function printable(text: string): string {
  return text.replaceAll(CONTROLS, '').normalize('NFC');
}

// oxlint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\ufeff]/gu;
