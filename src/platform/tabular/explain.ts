import type { Translator } from '#platform/i18n';
import type { Notice, RowError } from './types.ts';

/** What is wrong with a cell and how to put it right, in the language of `t`. */
export function explain(error: RowError, t: Translator): { reason: string; cure: string } {
  const { key } = error.cure;
  const args = { ...noArgs, ...error.cure.args };
  return { reason: t(`imports.errors.${error.code}.reason`, args), cure: t(key, args) };
}

export function explainNotice(notice: Notice, t: Translator): string {
  return t(`imports.notices.${notice.code}`, { ...noNoticeArgs, ...notice.args });
}

/** Each sentence uses some of these; their common type wants all. */
const noArgs = {
  column: '',
  value: '',
  suggestion: '',
  choices: '',
  first: '',
  limits: '',
  max: '',
  start: '',
  reason: '',
};

const noNoticeArgs = { encoding: '', letter: '', others: '', row: '', rows: '', sheet: '' };
