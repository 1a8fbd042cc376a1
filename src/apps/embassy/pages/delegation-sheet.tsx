import { useTranslations } from 'use-intl';
import { memberRoles } from '#modules/delegations/building/rules';
import { stepAddress } from '../steps.ts';
import { WRONG } from './delegation-rows.ts';
import { useRoleName } from './member-fields.tsx';

export type LoadedSheet = {
  added: number;
  changed: number;
  unchanged: number;
  bad: {
    row: number;
    values: Record<string, string>;
    errors: { column: string; reason: string; cure: string }[];
  }[];
  notices: string[];
  unknownColumns: string[];
  missingColumns: string[];
};

/** What an action answered, where it was a list that was loaded. */
export function loadedSheetIn(answer: unknown): LoadedSheet | undefined {
  return typeof answer === 'object' && answer !== null && 'bad' in answer && 'added' in answer
    ? (answer as LoadedSheet)
    : undefined;
}

/** More forms than this are no help on a telephone; the file takes the others. */
const SHOWN = 25;

/** What became of a list: the counts, and each row that was not loaded as a form to put it right. */
export function SheetOutcome({
  loaded,
  delegationId,
  edition,
}: {
  loaded: LoadedSheet;
  delegationId: string;
  edition: string;
}) {
  const t = useTranslations('delegationBuilding.sheet');
  const { added, changed, unchanged, bad, notices, unknownColumns, missingColumns } = loaded;

  return (
    <section aria-labelledby="outcome">
      <h2 id="outcome">{t('outcome')}</h2>
      <output className="notice">
        {t('added', { count: added })} · {t('changed', { count: changed })} ·{' '}
        {t('unchanged', { count: unchanged })}
      </output>
      {missingColumns.length > 0 && (
        <p className="problem-panel">{t('missing', { columns: missingColumns.join(', ') })}</p>
      )}
      {unknownColumns.length > 0 && <p>{t('unknown', { columns: unknownColumns.join(', ') })}</p>}
      {notices.map((notice) => (
        <p key={notice}>{notice}</p>
      ))}
      {bad.length > 0 && <BadRows bad={bad} delegationId={delegationId} edition={edition} />}
    </section>
  );
}

function BadRows({
  bad,
  delegationId,
  edition,
}: {
  bad: LoadedSheet['bad'];
  delegationId: string;
  edition: string;
}) {
  const t = useTranslations('delegationBuilding.sheet.correct');
  const download = `${stepAddress(edition, 'delegation')}/rejected`;

  return (
    <form method="post" className="guest-form">
      <h3>{t('title', { count: bad.length })}</h3>
      <p>{t('lead')}</p>
      <input type="hidden" name="intent" value="rows" />
      <input type="hidden" name="delegationId" value={delegationId} />
      {bad.slice(0, SHOWN).map((row) => (
        <BadRow key={row.row} row={row} />
      ))}
      {bad.length > SHOWN && <p>{t('more', { shown: SHOWN })}</p>}
      {bad.slice(SHOWN).map(({ row, values, errors }) => (
        <HiddenRow key={row} row={row} values={values} errors={errors} />
      ))}
      <button className="button">{t('act')}</button>
      <button className="button button-quiet" formAction={download}>
        {t('download')}
      </button>
    </form>
  );
}

function BadRow({ row: { row, values, errors } }: { row: LoadedSheet['bad'][number] }) {
  const t = useTranslations('delegationBuilding.sheet.correct');
  const wrong = new Set(errors.map(({ column }) => column));
  const columns = Object.keys(values);
  const loose = errors.filter(({ column }) => !columns.includes(column));

  return (
    <fieldset className="guest-group">
      <legend>
        {t('row', { row: String(row) })}{' '}
        <bdi>{[values['first_name'], values['last_name']].join(' ')}</bdi>
      </legend>
      <input type="hidden" name={`row.${row}.${WRONG}`} value={wordsOf(errors)} />
      {loose.map(({ reason, cure }) => (
        <p key={reason} className="field-error">
          {reason} {cure}
        </p>
      ))}
      {columns
        .filter((column) => wrong.has(column))
        .map((column) => (
          <Cell
            key={column}
            row={row}
            column={column}
            value={values[column] ?? ''}
            errors={errors.filter((one) => one.column === column)}
          />
        ))}
      <details>
        <summary>{t('others')}</summary>
        {columns
          .filter((column) => !wrong.has(column))
          .map((column) => (
            <Cell key={column} row={row} column={column} value={values[column] ?? ''} errors={[]} />
          ))}
      </details>
    </fieldset>
  );
}

function Cell({
  row,
  column,
  value,
  errors,
}: {
  row: number;
  column: string;
  value: string;
  errors: { reason: string; cure: string }[];
}) {
  const labels = useTranslations('imports.columns');
  const id = `row-${row}-${column}`;
  const field = { id, name: `row.${row}.${column}`, defaultValue: value };
  const marks = {
    'aria-invalid': errors.length > 0,
    'aria-describedby': errors.length > 0 ? `${id}-error` : undefined,
  };

  return (
    <div className="field" data-wrong={errors.length > 0}>
      <label htmlFor={id}>{labels(column as Parameters<typeof labels>[0])}</label>
      {column === 'role' ? (
        <RoleCell {...field} {...marks} />
      ) : (
        <input {...field} {...marks} dir="auto" />
      )}
      {errors.length > 0 && (
        <p className="field-error" id={`${id}-error`}>
          {wordsOf(errors)}
        </p>
      )}
    </div>
  );
}

/** Choosing is quicker than spelling; what was written stands first until something is chosen. */
function RoleCell({ defaultValue, ...field }: { id: string; name: string; defaultValue: string }) {
  const roleName = useRoleName();
  const isCode = memberRoles.some((role) => role === defaultValue);

  return (
    <select {...field} defaultValue={defaultValue}>
      {!isCode && <option value={defaultValue}>{defaultValue || '–'}</option>}
      {memberRoles.map((role) => (
        <option key={role} value={role}>
          {roleName(role)}
        </option>
      ))}
    </select>
  );
}

function HiddenRow({ row, values, errors }: LoadedSheet['bad'][number]) {
  return (
    <>
      <input type="hidden" name={`row.${row}.${WRONG}`} value={wordsOf(errors)} />
      {Object.entries(values).map(([column, value]) => (
        <input key={column} type="hidden" name={`row.${row}.${column}`} value={value} />
      ))}
    </>
  );
}

function wordsOf(errors: readonly { reason: string; cure: string }[]): string {
  return errors.map(({ reason, cure }) => `${reason} ${cure}`).join(' ');
}
