import { useTranslations } from 'use-intl';

const keys = [
  ['arrows', '↑ ↓ ← →'],
  ['take', '↵'],
  ['next', 'N'],
  ['letGo', 'Esc'],
  ['lock', 'L'],
  ['lockPlace', '⇧ L'],
  ['unplace', 'Del'],
  ['undo', 'U'],
  ['redo', '⇧ U'],
] as const;

/** The keyboard of the grid and what its colours mean. */
export function KeysHelp() {
  const t = useTranslations('meetingGrid');

  return (
    <div className="plan-help">
      <dl id="plan-keys" className="plan-keys">
        {keys.map(([word, key]) => (
          <div key={word}>
            <dt>
              <kbd dir="ltr">{key}</kbd>
            </dt>
            <dd>{t(`keys.${word}`)}</dd>
          </div>
        ))}
      </dl>
      <ul className="plan-legend">
        {(['free', 'possible', 'clash'] as const).map((state) => (
          <li key={state}>
            <span className="plan-swatch" data-verdict={state} aria-hidden="true" />{' '}
            {t(`legend.${state}`)}
          </li>
        ))}
        <li>
          <span className="plan-swatch plan-swatch-busy" aria-hidden="true" /> {t('legend.busy')}
        </li>
        <li>
          <span className="plan-swatch plan-swatch-moved" aria-hidden="true" /> {t('legend.moved')}
        </li>
      </ul>
    </div>
  );
}
