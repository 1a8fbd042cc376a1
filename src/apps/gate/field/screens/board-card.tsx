import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ScanResult } from '../../device/types.ts';
import { VerdictSign } from '../../screens/verdict-sign.tsx';
import { aboardReasons, type AboardReason, type BoardAnswer } from '../types.ts';
import { useField } from './use-field.ts';

type Verdict = BoardAnswer['verdict'];

const colours: Record<Verdict, ScanResult['colour']> = {
  aboard: 'green',
  already: 'amber',
  'counted-elsewhere': 'amber',
  'other-vehicle': 'amber',
  late: 'amber',
  'not-listed': 'red',
  'no-right': 'red',
  'not-a-badge': 'red',
};

export function colourOf(verdict: Verdict): ScanResult['colour'] {
  return colours[verdict];
}

/** What somebody may be let aboard against, on the word of whoever counts. */
const open: readonly Verdict[] = ['counted-elsewhere', 'other-vehicle', 'late', 'not-listed'];

/** A large yes or no, what to do next, and nothing that must be read twice. */
export function BoardCard({
  answer,
  onLetAboard,
  onUndo,
  onClose,
}: {
  answer: BoardAnswer;
  onLetAboard: (reason: AboardReason) => void;
  onUndo: () => void;
  onClose: () => void;
}) {
  const t = useTranslations('gateField.convoy');
  const gates = useTranslations('gates');
  const [isAsking, setAsking] = useState(false);
  const card = useRef<HTMLElement>(null);
  // Whoever counts has scrolled to the camera.
  useEffect(() => {
    card.current?.scrollIntoView({ block: 'start' });
  }, []);
  const { verdict, person, badge, seated, refusal, event } = answer;
  const vehicle = seated?.vehicleCode ?? '';

  return (
    <section
      ref={card}
      className="field-answer"
      data-verdict={verdict}
      data-colour={colourOf(verdict)}
    >
      <div className="field-told" aria-live="assertive">
        <VerdictSign colour={colourOf(verdict)} />
        <h2>{t(`verdict.${verdict}`, { vehicle })}</h2>
        {refusal && <p>{gates(`refusal.${refusal}.reason`)}</p>}
        {(person || badge) && (
          <p className="field-who">
            <strong dir="auto">{person?.name ?? badge?.name ?? badge?.code}</strong>
            {person && <span dir="auto">{person.party ?? person.country}</span>}
            {seated && <small>{t('seat', { vehicle, seat: seated.seat })}</small>}
          </p>
        )}
        <JoiningRule answer={answer} />
      </div>
      {isAsking ? (
        <>
          <p>{t('letAboard')}</p>
          {aboardReasons.map((reason) => (
            <button
              key={reason}
              type="button"
              className="act"
              data-reason={reason}
              onClick={() => onLetAboard(reason)}
            >
              {t(`reason.${reason}`)}
            </button>
          ))}
        </>
      ) : (
        open.includes(verdict) && (
          <button type="button" className="act" data-act="let" onClick={() => setAsking(true)}>
            {t('letAboard')}
          </button>
        )
      )}
      {event && (
        <button type="button" className="act" data-act="undo" onClick={onUndo}>
          {t('undo')}
        </button>
      )}
      <button type="button" className="act act-first" data-act="next" onClick={onClose}>
        {open.includes(verdict) ? t('refuse') : t('next')}
      </button>
    </section>
  );
}

/** For whoever comes after the column has left. */
function JoiningRule({ answer: { joining } }: { answer: BoardAnswer }) {
  const t = useTranslations('gateField.convoy.joining');
  const { convoys } = useField().orders;
  if (!joining || joining.joins === 'this') return null;
  const code =
    joining.joins === 'next' ? convoys.find(({ id }) => id === joining.convoyId)?.code : '';
  return <p>{t(joining.joins, { code: code ?? '' })}</p>;
}
