import { useTranslations } from 'use-intl';
import type { Direction } from '#modules/gates/types';

const directions: readonly Direction[] = ['in', 'out'];

export function DirectionSwitch({
  direction,
  onChange,
}: {
  direction: Direction;
  onChange: (direction: Direction) => void;
}) {
  const t = useTranslations('gateApp.scan');

  return (
    <fieldset className="direction-switch" aria-label={t('direction')}>
      {directions.map((one) => (
        <button
          key={one}
          type="button"
          data-direction={one}
          aria-pressed={one === direction}
          onClick={() => onChange(one)}
        >
          <svg viewBox="0 0 24 24" aria-hidden="true" className="turns">
            <path
              d={one === 'in' ? 'M4 12h12m-5-6 6 6-6 6M20 4v16' : 'M20 12H8m5-6-6 6 6 6M4 4v16'}
            />
          </svg>
          {t(one)}
        </button>
      ))}
    </fieldset>
  );
}
