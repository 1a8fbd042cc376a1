import { useTranslations } from 'use-intl';
import { CountForm } from '#modules/exhibits/screens/count-form.tsx';
import { CountList } from '#modules/exhibits/screens/count-list.tsx';
import { AlarmPanel } from '#modules/exhibits/screens/alarm-panel.tsx';
import { useDayName } from '#modules/editions/screens/use-day-name';
import { PageHeader } from '#ui/page-header';
import { ProblemPanel } from '#ui/problem-panel';
import { wordIn, wordsIn } from '../form-values.ts';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import type { Route } from './+types/exhibit-count.ts';

export async function loader({ context, params: { edition } }: Route.LoaderArgs) {
  const { api } = context.get(pageContext);
  const [counting, alarms] = await Promise.all([
    api.exhibits.counting({ edition }),
    api.exhibits.alarms({ edition }),
  ]);
  return { counting, alarms };
}

export async function action({ context, params: { edition }, request }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  const intent = wordIn(form, 'intent');
  return attempt(form, async () => {
    if (intent === 'witness') await api.exhibits.witness({ edition, id: wordIn(form, 'id') });
    else
      await api.exhibits.count({
        edition,
        place: intent,
        scans: [...wordsIn(form, 'tick'), ...wordIn(form, 'scans').split(/\s+/).filter(Boolean)],
      });
    return null;
  });
}

/** What should lie where, what lay there, and who has signed for it. */
export default function ExhibitCount({
  loaderData: { counting, alarms },
  actionData,
  params: { edition },
}: Route.ComponentProps) {
  const t = useTranslations('exhibits.count');
  const dayName = useDayName();
  const hrefOf = (id: string) => `/office/${edition}/exhibits/${id}`;
  const { day, expected, counted, places, counts } = counting;

  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      {actionData?.typed['intent']?.[0] === 'witness' && (
        <ProblemPanel problem={actionData.problem} />
      )}
      <AlarmPanel alarms={alarms} hrefOf={hrefOf} />
      <p>
        <strong>{t('day', { day: dayName(day, 'long'), counted, expected })}</strong>
      </p>
      {expected === 0 && <p>{t('nothing')}</p>}
      {places.map(({ place, placeName, items }) => (
        <CountForm
          key={`${place}${counts.length}`}
          place={place}
          placeName={placeName}
          items={items}
          answer={actionData}
        />
      ))}
      {expected > 0 && <CountForm key={`site${counts.length}`} place="site" answer={actionData} />}
      <h2>{t('history')}</h2>
      <CountList counts={counts} hrefOf={hrefOf} />
    </>
  );
}
