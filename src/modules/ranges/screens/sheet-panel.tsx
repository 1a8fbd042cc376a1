import { Form } from 'react-router';
import { useFormatter, useTranslations } from 'use-intl';
import { ConfirmButton } from '#ui/confirm-button';
import { ActForm, FileField, TextField } from '#ui/form';
import { metresPerUnit } from '../rules.ts';
import type { PlanSheet, Point, Range } from '../types.ts';

/** The file under the plan, and how its units become metres. */
export function SheetPanel({
  range,
  marks,
  onMarks,
  answer,
}: {
  range: Range;
  /** Null while nobody measures. */
  marks: readonly Point[] | null;
  onMarks: (marks: readonly Point[] | null) => void;
  answer: unknown;
}) {
  const t = useTranslations('ranges.sheet');
  const { sheet, version } = range;

  return (
    <section className="panel" id="sheet">
      <h2>{t('title')}</h2>
      {sheet ? <SheetLine sheet={sheet} widthM={range.widthM} /> : <p>{t('none')}</p>}
      <ActForm intent="sheet" answer={answer} submit={t('import')} files>
        <input type="hidden" name="version" value={version} />
        <FileField
          name="file"
          label={t('file')}
          hint={t('fileHint')}
          required
          accept="image/png,image/jpeg,image/svg+xml,.svg,.dxf"
        />
      </ActForm>
      {sheet && (
        <>
          <h3>{t('scale')}</h3>
          <p>{t('scaleLead')}</p>
          <p className="page-actions">
            <button type="button" className="button" onClick={() => onMarks(marks ? null : [])}>
              {marks ? t('stopMeasuring') : t('measure')}
            </button>
          </p>
          <ScaleForm range={range} sheet={sheet} marks={marks ?? []} answer={answer} />
          <Form method="post" className="page-actions">
            <ConfirmButton danger name="intent" value="remove-sheet" question={t('sureToRemove')}>
              {t('remove')}
            </ConfirmButton>
          </Form>
        </>
      )}
    </section>
  );
}

function SheetLine({ sheet, widthM }: { sheet: PlanSheet; widthM: number }) {
  const t = useTranslations('ranges.sheet');
  const format = useFormatter();
  const size = (value: number) => format.number(value, { maximumFractionDigits: 1 });
  const metres = format.number(metresPerUnit(sheet, widthM), { maximumSignificantDigits: 4 });

  return (
    <p>
      {t('line', {
        kind: t(`kind.${sheet.kind}`),
        width: size(sheet.width),
        height: size(sheet.height),
      })}{' '}
      {sheet.scale ? t('scaled', { metres }) : <strong>{t('unscaled')}</strong>}
    </p>
  );
}

/** The two points in the units of the sheet: as they were marked, or typed. */
function ScaleForm({
  range,
  sheet,
  marks,
  answer,
}: {
  range: Range;
  sheet: PlanSheet;
  marks: readonly Point[];
  answer: unknown;
}) {
  const t = useTranslations('ranges.sheet');
  const metres = metresPerUnit(sheet, range.widthM);
  const ofSheet = (point: Point | undefined, otherwise: Point | undefined): Point | undefined =>
    point ? [rounded(point[0] / metres), rounded(point[1] / metres)] : otherwise;
  const points = {
    a: ofSheet(marks[0], sheet.scale?.a),
    b: ofSheet(marks[1], sheet.scale?.b),
  };

  return (
    <ActForm
      // What is typed gives way to what is marked on the plan.
      key={JSON.stringify(points)}
      intent="scale"
      answer={answer}
      submit={t('setScale')}
    >
      <input type="hidden" name="version" value={range.version} />
      <div className="plan-fields">
        {(['a', 'b'] as const).flatMap((name) =>
          (['X', 'Y'] as const).map((axis, index) => (
            <TextField
              key={`${name}${axis}`}
              name={`${name}${axis}`}
              type="number"
              step="any"
              label={t('point', { name: name.toUpperCase(), axis })}
              required
              defaultValue={points[name]?.[index]}
            />
          )),
        )}
        <TextField
          name="metres"
          type="number"
          step="any"
          min={0}
          label={t('metres')}
          required
          defaultValue={marks.length > 0 ? undefined : sheet.scale?.metres}
        />
      </div>
    </ActForm>
  );
}

function rounded(value: number): number {
  return Number(value.toPrecision(9));
}
