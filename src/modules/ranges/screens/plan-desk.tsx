import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useTranslations } from 'use-intl';
import { EmptyState } from '#ui/empty-state';
import { aRectangle, beginDraft, step, type Draft } from '../drawing/rules.ts';
import { findEncounters } from '../rules.ts';
import type { Point, RangeFeature, RangeGround } from '../types.ts';
import { Encounters, FeatureList } from './feature-list.tsx';
import { FeatureForm } from './feature-form.tsx';
import { PlanEditor } from './plan-editor.tsx';
import { SheetPanel } from './sheet-panel.tsx';

/**
 * The plan of a range: at its side what is drawn, as a list; for those who may draw, the form of
 * what is chosen and the sheet below.
 */
export function PlanDesk({
  ground,
  uses,
  chosen,
  here,
  sheetHref,
  mayDraw,
  answer,
}: {
  ground: RangeGround;
  uses: ReadonlyMap<string, readonly string[]>;
  /** An id, `new`, or nothing. */
  chosen: string | null;
  here: string;
  sheetHref: string | null;
  mayDraw: boolean;
  answer: unknown;
}) {
  const t = useTranslations('ranges');
  const navigate = useNavigate();
  const { range, features, channels } = ground;
  const feature = features.find(({ id }) => id === chosen) ?? null;
  const isDrawing = mayDraw && (feature !== null || chosen === 'new');
  const [draft, setDraft] = useDraft(chosen, feature);
  const [marks, setMarks] = useMarks(`${chosen} ${range.version}`);
  const encounters = findEncounters(features);
  const warned = new Set(encounters.flatMap(({ a, b }) => (a.kind === b.kind ? [] : [a.id, b.id])));
  const featureHref = (id: string) => `${here}?feature=${id}`;
  const rectangle = () =>
    setDraft(
      step(
        draft,
        aRectangle([range.widthM / 2, range.heightM / 2], range.widthM / 5, range.heightM / 5),
      ),
    );

  return (
    <>
      <Encounters encounters={encounters} />
      {mayDraw && (
        <p className="page-actions">
          <Link className="button button-first" to={featureHref('new')} preventScrollReset>
            {t('feature.new')}
          </Link>
        </p>
      )}
      <div className="plan-sides" data-mode={isDrawing || marks ? 'draw' : 'look'}>
        <PlanEditor
          {...{ range, sheetHref, features, warned }}
          mode={marks ? 'scale' : !isDrawing ? 'look' : feature ? 'change' : 'draw'}
          selected={feature?.id}
          draft={isDrawing && !marks ? draft : null}
          marks={marks ?? []}
          onDraft={setDraft}
          onChoose={(id) => void navigate(featureHref(id), { preventScrollReset: true })}
          onMark={(point) => setMarks([...(marks ?? []), point].slice(-2))}
        />
        <div>
          {isDrawing && (
            <FeatureForm
              // What was typed about one thing is not said of another.
              key={`${chosen} ${feature?.version}`}
              {...{ feature, range, channels, draft, answer }}
              onDraft={setDraft}
              onRectangle={rectangle}
              sessions={uses.get(feature?.id ?? '') ?? []}
              closeHref={here}
            />
          )}
          {features.length === 0 ? (
            <EmptyState title={t('empty.title')} what={t('empty.what')} first={t('empty.first')} />
          ) : (
            <FeatureList {...{ features, channels, uses, featureHref }} selected={feature?.id} />
          )}
        </div>
      </div>
      {mayDraw && <SheetPanel range={range} marks={marks} onMarks={setMarks} answer={answer} />}
    </>
  );
}

/** Begins anew when something else is chosen, or when somebody has saved what is chosen. */
function useDraft(chosen: string | null, feature: RangeFeature | null) {
  const about = `${chosen} ${feature?.version}`;
  const begun = () => ({ about, draft: beginDraft(feature?.outline ?? []) });
  const [kept, setKept] = useState(begun);
  const current = kept.about === about ? kept : begun();
  if (current !== kept) setKept(current);
  return [current.draft, (draft: Draft) => setKept({ about, draft })] as const;
}

/** Points to measure between; forgotten once the scale is set, or something else is chosen. */
function useMarks(about: string) {
  const [kept, setKept] = useState<{ about: string; marks: readonly Point[] | null }>({
    about,
    marks: null,
  });
  const marks = kept.about === about ? kept.marks : null;
  return [marks, (next: readonly Point[] | null) => setKept({ about, marks: next })] as const;
}
