import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import {
  addCorner,
  gridOf,
  ontoPlan,
  redo,
  snap,
  step,
  undo,
  type Draft,
} from '../drawing/rules.ts';
import { contains } from '../geometry/rules.ts';
import {
  featureKinds,
  type FeatureKind,
  type Point,
  type Range,
  type RangeFeature,
} from '../types.ts';
import { KindMark } from './kinds.tsx';
import { OutlineHandles } from './outline-handles.tsx';
import { NorthArrow, PlanLayers, ScaleBar, type SheetAddress } from './plan.tsx';
import { usePlanView } from './use-plan-view.ts';

/** What a tap on the ground means: choose what is there, add a corner, nothing, or mark a point. */
export type PlanMode = 'look' | 'draw' | 'change' | 'scale';

/**
 * The plan, to look at and to draw on. What is drawn is kept by whoever shows it, so that a table
 * of coordinates beside it shows and changes the same corners.
 */
export function PlanEditor({
  range,
  sheetHref,
  features,
  warned,
  mode,
  selected,
  draft,
  marks,
  onDraft,
  onChoose,
  onMark,
}: {
  range: Range;
  sheetHref: SheetAddress;
  features: readonly RangeFeature[];
  warned: ReadonlySet<string>;
  mode: PlanMode;
  selected: string | undefined;
  draft: Draft | null;
  /** Points to measure between, in metres. */
  marks: readonly Point[];
  onDraft: (next: Draft) => void;
  onChoose: (id: string) => void;
  onMark: (point: Point) => void;
}) {
  const t = useTranslations('ranges.plan');
  const [hidden, setHidden] = useState<ReadonlySet<FeatureKind | 'sheet'>>(new Set());
  const [snaps, setSnaps] = useState(true);
  const others = features.filter(({ id }) => id !== selected);

  const { drawing, seen, zoom, whole, pointAt, listen } = usePlanView(range);
  const { letter } = seen;
  const snapping = snaps
    ? {
        others: others.filter(({ kind }) => !hidden.has(kind)).map(({ outline }) => outline),
        reach: letter * 0.9,
        grid: gridOf(seen.width),
      }
    : null;

  const onTap = (point: Point) => {
    if (mode === 'scale') onMark(ontoPlan(point, range));
    else if (mode === 'draw' && draft) {
      const meant = ontoPlan(snapping ? snap(point, snapping) : point, range);
      onDraft(step(draft, addCorner(draft.present, meant)));
    } else if (mode === 'look') {
      const under = features.findLast(
        ({ kind, outline }) => !hidden.has(kind) && contains(outline, point),
      );
      if (under) onChoose(under.id);
    }
  };
  useUndoKeys(draft, onDraft);

  return (
    <figure className="plan">
      <div className="plan-tools" role="toolbar" aria-label={t('tools')}>
        <button
          type="button"
          className="button"
          aria-label={t('nearer')}
          onClick={() => zoom(1 / 1.4)}
        >
          +
        </button>
        <button
          type="button"
          className="button"
          aria-label={t('farther')}
          onClick={() => zoom(1.4)}
        >
          −
        </button>
        <button type="button" className="button" onClick={whole}>
          {t('wholePlan')}
        </button>
        {draft && (
          <>
            <button
              type="button"
              className="button"
              disabled={draft.past.length === 0}
              onClick={() => onDraft(undo(draft))}
            >
              {t('undo')}
            </button>
            <button
              type="button"
              className="button"
              disabled={draft.future.length === 0}
              onClick={() => onDraft(redo(draft))}
            >
              {t('redo')}
            </button>
            <label>
              <input
                type="checkbox"
                checked={snaps}
                onChange={(event) => setSnaps(event.target.checked)}
              />{' '}
              {t('snap')}
            </label>
          </>
        )}
      </div>
      <div className="plan-frame" data-mode={mode} dir="ltr">
        <svg
          ref={drawing}
          viewBox={`${seen.x} ${seen.y} ${seen.width} ${seen.height}`}
          direction="ltr"
          aria-label={t('label')}
          style={{ aspectRatio: `${range.widthM} / ${range.heightM}` }}
          {...listen(onTap)}
        >
          <PlanLayers
            {...{ range, sheetHref, hidden, warned, selected, seen }}
            features={draft ? others : features}
          >
            {draft && (
              <OutlineHandles {...{ draft, onDraft, range, seen, snapping }} pointAt={pointAt} />
            )}
          </PlanLayers>
          {mode === 'scale' && <Marks marks={marks} letter={letter} />}
          <NorthArrow seen={seen} northDegrees={range.northDegrees} />
          <ScaleBar seen={seen} />
        </svg>
      </div>
      <figcaption>
        <p className="field-hint">{t(`hint.${mode}`)}</p>
        <Layers
          kinds={featureKinds.filter((kind) => features.some((feature) => feature.kind === kind))}
          hasSheet={sheetHref !== null}
          hidden={hidden}
          onHidden={setHidden}
        />
      </figcaption>
    </figure>
  );
}

/** Ctrl + Z and Ctrl + Y, but in a field, where they are of what is typed. */
function useUndoKeys(draft: Draft | null, onDraft: (next: Draft) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLInputElement;
      if (!draft || isTyping || !(event.ctrlKey || event.metaKey)) return;
      if (!/^[zy]$/i.test(event.key)) return;
      event.preventDefault();
      const isBack = event.key.toLowerCase() === 'z' && !event.shiftKey;
      onDraft(isBack ? undo(draft) : redo(draft));
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
}

function Layers({
  kinds,
  hasSheet,
  hidden,
  onHidden,
}: {
  kinds: readonly FeatureKind[];
  hasSheet: boolean;
  hidden: ReadonlySet<FeatureKind | 'sheet'>;
  onHidden: (next: ReadonlySet<FeatureKind | 'sheet'>) => void;
}) {
  const t = useTranslations('ranges');
  const turn = (layer: FeatureKind | 'sheet', shown: boolean) => {
    const next = new Set(hidden);
    if (shown) next.delete(layer);
    else next.add(layer);
    onHidden(next);
  };

  return (
    <fieldset className="plan-layers">
      <legend className="unseen">{t('plan.layers')}</legend>
      {hasSheet && (
        <label>
          <input
            type="checkbox"
            checked={!hidden.has('sheet')}
            onChange={(event) => turn('sheet', event.target.checked)}
          />
          {t('plan.sheet')}
        </label>
      )}
      {kinds.map((kind) => (
        <label key={kind}>
          <input
            type="checkbox"
            checked={!hidden.has(kind)}
            onChange={(event) => turn(kind, event.target.checked)}
          />
          <KindMark kind={kind} /> {t(`kind.${kind}`)}
        </label>
      ))}
    </fieldset>
  );
}

function Marks({ marks, letter }: { marks: readonly Point[]; letter: number }) {
  const [a, b] = marks;

  return (
    <g className="plan-marks">
      {a && b && <line className="plan-draft" x1={a[0]} y1={a[1]} x2={b[0]} y2={b[1]} />}
      {marks.map(([x, y], index) => (
        <g key={index} transform={`translate(${x} ${y})`}>
          <path className="plan-draft" d={`M${-letter} 0H${letter}M0 ${-letter}V${letter}`} />
          <text className="plan-name" y={-letter * 1.4} fontSize={letter} strokeWidth={letter / 4}>
            {index === 0 ? 'A' : 'B'}
          </text>
        </g>
      ))}
    </g>
  );
}
