import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { holdReasons, type DayPlace } from '#modules/demonstrations/day/types';
import type { RangeView } from '../range-view.ts';
import { useField } from './use-field.ts';

const known = [...holdReasons, 'stop-fire'] as const;

/** A lane or the whole range: held with a reason, resumed with one press. */
export function HoldPlace({
  view: { range, state },
  place,
  label,
}: {
  view: RangeView;
  place: Exclude<DayPlace, { kind: 'session' }>;
  label: string;
}) {
  const t = useTranslations('gateField.range');
  const { field } = useField();
  const [isAsking, setAsking] = useState(false);
  const hold = place.kind === 'lane' ? state.lanes.get(place.laneId) : state.range;
  const at = { rangeId: range.id, place };
  const id = place.kind === 'lane' ? place.laneId : 'range';

  return (
    <section className="field-place" data-place={id} data-held={Boolean(hold)}>
      <strong dir="auto">{label}</strong>
      {hold && <span>{t('held', { reason: t(`holdReason.${reasonOf(hold.reason)}`) })}</span>}
      {hold ? (
        <button
          type="button"
          className="act"
          data-say="resume"
          onClick={() => void field.say(at, 'resume', null)}
        >
          {t('resume')}
        </button>
      ) : (
        <button
          type="button"
          className="act"
          data-say="hold"
          aria-expanded={isAsking}
          onClick={() => setAsking(!isAsking)}
        >
          {t('hold')}
        </button>
      )}
      {isAsking && !hold && (
        <HoldReasons
          onReason={(reason) => {
            setAsking(false);
            void field.say(at, 'hold', reason);
          }}
        />
      )}
    </section>
  );
}

export function HoldReasons({ onReason }: { onReason: (reason: string) => void }) {
  const t = useTranslations('gateField.range.holdReason');
  return (
    <div className="field-reasons">
      {holdReasons.map((reason) => (
        <button
          key={reason}
          type="button"
          className="act"
          data-reason={reason}
          onClick={() => onReason(reason)}
        >
          {t(reason)}
        </button>
      ))}
    </div>
  );
}

/** A reason of the office that this program does not know is told as another one. */
export function reasonOf(reason: string): (typeof known)[number] | 'other' {
  return known.find((one) => one === reason) ?? 'other';
}
