import { useTranslations } from 'use-intl';
import {
  moveCorner,
  ontoPlan,
  removeCorner,
  splitSide,
  step,
  type Draft,
} from '../drawing/rules.ts';
import { isSimple } from '../geometry/rules.ts';
import type { Range } from '../types.ts';
import { AreaOf } from './feature-list.tsx';
import { Scroll } from './scroll.tsx';

/** The corners as numbers: exact, and without a mouse. */
export function CornerTable({
  draft,
  onDraft,
  range,
}: {
  draft: Draft;
  onDraft: (next: Draft) => void;
  range: Range;
}) {
  const t = useTranslations('ranges.plan');
  const outline = draft.present;
  const set = (index: number, axis: 0 | 1, text: string) => {
    const value = Number(text);
    const corner = outline[index];
    if (text.trim() === '' || !Number.isFinite(value) || !corner) return;
    const moved = axis === 0 ? ([value, corner[1]] as const) : ([corner[0], value] as const);
    onDraft(step(draft, moveCorner(outline, index, ontoPlan(moved, range))));
  };

  return (
    <details className="field" open={outline.length < 3 || undefined}>
      <summary>
        {t('corners', { count: outline.length })} · <AreaOf outline={outline} />
        {outline.length > 2 && !isSimple(outline) && (
          <strong className="field-error"> {t('crosses')}</strong>
        )}
      </summary>
      <p className="field-hint">{t('cornersHint')}</p>
      <Scroll label={t('cornerTable')}>
        <table className="plan-table" dir="ltr">
          <thead>
            <tr>
              <th scope="col">{t('number')}</th>
              <th scope="col">X (m)</th>
              <th scope="col">Y (m)</th>
              <th>
                <span className="unseen">{t('acts')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {outline.map(([x, y], index) => (
              <tr key={index}>
                <th scope="row">{index + 1}</th>
                {([x, y] as const).map((value, axis) => (
                  <td key={axis}>
                    <input
                      // A number typed by hand stays as typed until it is left.
                      key={value}
                      type="number"
                      step="0.01"
                      aria-label={t('coordinate', {
                        axis: axis === 0 ? 'X' : 'Y',
                        number: index + 1,
                      })}
                      defaultValue={value}
                      onBlur={(event) => set(index, axis === 0 ? 0 : 1, event.target.value)}
                    />
                  </td>
                ))}
                <td>
                  <button
                    type="button"
                    className="button button-quiet"
                    aria-label={t('addAfter', { number: index + 1 })}
                    onClick={() => onDraft(step(draft, splitSide(outline, index)))}
                  >
                    +
                  </button>
                  <button
                    type="button"
                    className="button button-quiet"
                    aria-label={t('removeCorner', { number: index + 1 })}
                    disabled={outline.length <= 3}
                    onClick={() => onDraft(step(draft, removeCorner(outline, index)))}
                  >
                    ×
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </details>
  );
}
