import { useEffect, useId, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { PlanChange } from './types.ts';
import type { Question } from './use-acts.ts';
import type { useGridWords } from './use-grid-words.ts';

/** Before something gives way or a rule is broken: what it means, and what can be done instead. */
export function MoveDialog({
  question: { meeting, change, state, reasons, mayPass, occupant },
  words,
  busy,
  onDecide,
  onClose,
}: {
  question: Question;
  words: ReturnType<typeof useGridWords>;
  busy: boolean;
  onDecide: (change: PlanChange, reason: string) => void;
  onClose: () => void;
}) {
  const t = useTranslations('meetingGrid.dialog');
  const dialog = useRef<HTMLDialogElement>(null);
  const [reason, setReason] = useState('');
  const title = useId();
  const field = useId();

  useEffect(() => {
    dialog.current?.showModal();
  }, []);

  return (
    <dialog ref={dialog} className="plan-dialog" aria-labelledby={title} onClose={onClose}>
      <h2 id={title}>{t(`${state}.title`)}</h2>
      <p>{words.meetingWords(meeting)}</p>
      {change.kind === 'move' && (
        <p>{t('to', { time: words.whenWords(change.at), place: words.nameOf(change.place) })}</p>
      )}
      <ul className="plan-reasons">
        {reasons.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      {state === 'possible' && (
        <div className="form-foot">
          <button
            type="button"
            className="button button-first"
            aria-disabled={busy}
            onClick={() => onDecide(change, '')}
          >
            {t('possible.do')}
          </button>
        </div>
      )}
      {occupant && (
        <div className="form-foot">
          <button
            type="button"
            className="button"
            aria-disabled={busy}
            onClick={() => onDecide({ kind: 'swap', meeting: meeting.id, with: occupant.id }, '')}
          >
            {t('swap')}
          </button>
          <span>{words.meetingWords(occupant)}</span>
        </div>
      )}
      {state === 'clash' && mayPass && (
        <form
          className="act-form"
          onSubmit={(event) => {
            event.preventDefault();
            if (reason.trim() && !busy) onDecide(change, reason.trim());
          }}
        >
          <div className="field">
            <label htmlFor={field}>{t('clash.reason')}</label>
            <p className="field-hint" id={`${field}-hint`}>
              {t('clash.reasonHint')}
            </p>
            <textarea
              id={field}
              aria-describedby={`${field}-hint`}
              rows={2}
              maxLength={500}
              required
              dir="auto"
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </div>
          <div className="form-foot">
            <button className="button button-danger" aria-disabled={busy}>
              {t('clash.do')}
            </button>
          </div>
        </form>
      )}
      {state === 'clash' && !mayPass && <p>{t('clash.never')}</p>}
      <div className="form-foot">
        <button type="button" className="button" onClick={() => dialog.current?.close()}>
          {t('back')}
        </button>
      </div>
    </dialog>
  );
}
