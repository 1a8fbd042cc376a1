import { Form, Link, redirect } from 'react-router';
import { useLocale, useTranslations } from 'use-intl';
import { mayHoldRange, mayRunRange } from '#modules/demonstrations/day/permissions';
import { dayWords, holdReasons } from '#modules/demonstrations/day/types';
import {
  BoardChart,
  BoardClock,
  DayLog,
  NextOnLanes,
} from '#modules/demonstrations/screens/board/board.tsx';
import {
  HoldForm,
  HoldPreviewPanel,
  LastHold,
} from '#modules/demonstrations/screens/board/hold-form.tsx';
import { inLanguage, type Locale } from '#platform/i18n';
import { isAllowed } from '#platform/permissions';
import { EmptyState } from '#ui/empty-state';
import { PageHeader } from '#ui/page-header';
import { ProblemPanel } from '#ui/problem-panel';
import { useRenewal } from '#ui/use-renewal';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import { wordIn } from '../form-values.ts';
import { rolesIn } from '../roles-in.ts';
import type { Route } from './+types/range-board.ts';

const RENEWED_EVERY_MS = 10_000;

export async function loader({ context, params: { edition }, request }: Route.LoaderArgs) {
  const { api, account } = context.get(pageContext);
  const asked = new URL(request.url).searchParams.get('range');
  const roles = rolesIn(account, edition);
  const may = { hold: isAllowed(roles, mayHoldRange), run: isAllowed(roles, mayRunRange) };
  const ranges = await api.rangeTimetable.ranges({ edition });
  const rangeId = ranges.find(({ id }) => id === asked)?.id ?? ranges[0]?.id;
  const board = rangeId ? await api.rangeTimetable.board({ edition, rangeId }) : null;
  return { ranges, may, board };
}

export async function action({ context, params: { edition }, request }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  const asked = new URL(request.url).searchParams.get('range');
  const id = wordIn(form, 'id');
  return attempt(form, async () => {
    const range = asked ?? (await api.rangeTimetable.ranges({ edition }))[0]?.id ?? '';
    const { holds } = api.rangeTimetable;
    switch (form.get('intent')) {
      case 'preview': {
        const lane = wordIn(form, 'lane');
        return {
          preview: await holds.preview({
            ...{ edition, rangeId: range, laneId: lane === 'all' ? null : lane },
            minutes: Number(wordIn(form, 'minutes')),
            reason: holdReasons.find((one) => one === wordIn(form, 'reason')) ?? 'technical',
          }),
        };
      }
      case 'apply':
      case 'apply-send':
        await holds.apply({ edition, id, send: form.get('intent') === 'apply-send' });
        break;
      case 'send':
        await api.alerts.send({ edition, id: wordIn(form, 'alert') });
        break;
      case 'undo':
        await holds.undo({ edition, id });
        break;
      default: {
        const word = wordIn(form, 'word');
        const place = wordIn(form, 'place') || null;
        const said = dayWords.find((one) => one === word && one !== 'check') ?? 'stop-fire';
        if (said !== 'check') await api.rangeDay.say({ edition, range, place, word: said });
      }
    }
    return redirect(`/office/${edition}/range-board?range=${range}`);
  });
}

/** The board of range control, on a laptop that stands outside. */
export default function RangeBoardPage({
  loaderData: { ranges, may, board },
  actionData,
  params: { edition },
}: Route.ComponentProps) {
  const t = useTranslations('rangeTimetable');
  const locale = useLocale() as Locale;
  const preview = actionData && 'preview' in actionData ? actionData.preview : null;

  useRenewal(RENEWED_EVERY_MS);

  if (!board)
    return (
      <>
        <PageHeader title={t('board.title')} lead={t('board.lead')} />
        <EmptyState
          title={t('noRange.title')}
          what={t('noRange.what')}
          first={t('noRange.first')}
        />
      </>
    );

  return (
    <div className="range-board">
      <PageHeader
        title={`${t('board.title')} · ${inLanguage(board.range.name, locale)}`}
        actions={
          <>
            {ranges.length > 1 && (
              <Form method="get" className="page-actions">
                <select name="range" defaultValue={board.range.id} aria-label={t('range')}>
                  {ranges.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {inLanguage(name, locale)}
                    </option>
                  ))}
                </select>
                <button className="button">{t('show')}</button>
              </Form>
            )}
            <a
              className="button"
              href={`/api/v1/editions/${edition}/ranges/${board.range.id}/order/${board.date}`}
            >
              {t('act.print')}
            </a>
            <Link className="button" to={`/office/${edition}/alerts`}>
              {t('act.alerts')}
            </Link>
          </>
        }
      />
      {actionData && 'problem' in actionData && <ProblemPanel problem={actionData.problem} />}
      <BoardClock board={board} may={may} />
      {may.hold && board.lastHold && <LastHold last={board.lastHold} />}
      {may.hold && preview && (
        <HoldPreviewPanel
          preview={preview}
          backTo={`/office/${edition}/range-board?range=${board.range.id}`}
        />
      )}
      <BoardChart board={board} />
      <NextOnLanes board={board} mayRun={may.run} />
      <div className="columns">
        {may.hold && <HoldForm board={board} answer={actionData} />}
        <DayLog board={board} />
      </div>
    </div>
  );
}
