import { useTranslations } from 'use-intl';
import { sheetKinds } from '#modules/stays/types';
import { PageHeader } from '#ui/page-header';
import { pageContext } from '../../page-context.ts';
import type { Route } from './+types/run-sheets.ts';

export async function loader({ context, params: { edition } }: Route.LoaderArgs) {
  const { api } = context.get(pageContext);
  const [delegations, arrivals] = await Promise.all([
    api.stays.delegations({ edition }),
    api.stays.arrivals({ edition }),
  ]);
  return { delegations, today: arrivals.day };
}

/** Plain forms that fetch a file: each kind of sheet, of a day or of all, on paper or as a workbook. */
export default function RunSheets({
  loaderData: { delegations, today },
  params: { edition },
}: Route.ComponentProps) {
  const t = useTranslations('stays');

  return (
    <>
      <PageHeader title={t('sheet.title')} lead={t('sheet.lead')} />
      <div className="columns">
        {sheetKinds.map((kind) => (
          <section key={kind} className="panel">
            <h2>{t(`sheet.kind.${kind}`)}</h2>
            <form
              method="get"
              action={`/api/v1/editions/${edition}/stays/sheet`}
              className="act-form"
            >
              <input type="hidden" name="kind" value={kind} />
              <div className="field">
                <label htmlFor={`day-${kind}`}>{t('field.day')}</label>
                <select id={`day-${kind}`} name="day" defaultValue={today}>
                  {daysAround(today).map((day) => (
                    <option key={day}>{day}</option>
                  ))}
                </select>
              </div>
              {kind === 'delegation' ? (
                <div className="field">
                  <label htmlFor="of-delegation">{t('sheet.of')}</label>
                  <select id="of-delegation" name="of">
                    {delegations.map(({ id, name }) => (
                      <option key={id} value={id}>
                        {name}
                      </option>
                    ))}
                  </select>
                </div>
              ) : null}
              <div className="form-foot">
                <button className="button" name="format" value="pdf">
                  PDF
                </button>
                <button className="button" name="format" value="xlsx">
                  XLSX
                </button>
                <a href={allDays(edition, kind)}>{t('sheet.everyDay')}</a>
              </div>
            </form>
          </section>
        ))}
      </div>
    </>
  );
}

const DAY_MS = 86_400_000;
const DAYS_BEFORE = 4;
const DAYS_SHOWN = 14;

function daysAround(today: string): string[] {
  const first = Date.parse(`${today}T12:00:00Z`) - DAYS_BEFORE * DAY_MS;
  return Array.from({ length: DAYS_SHOWN }, (_, index) =>
    new Date(first + index * DAY_MS).toISOString().slice(0, 10),
  );
}

function allDays(edition: string, kind: string): string {
  return `/api/v1/editions/${edition}/stays/sheet?kind=${kind}&format=pdf`;
}
