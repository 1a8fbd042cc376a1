import { Link, redirect } from 'react-router';
import { useTranslations } from 'use-intl';
import { readIn } from '#modules/meetings/screens/read-in';
import { MeetingDesk } from '#modules/meetings/screens/asking/desk.tsx';
import { useMoment } from '#modules/meetings/screens/asking/parts.tsx';
import { PageHeader } from '#ui/page-header';
import { ProblemPanel } from '#ui/problem-panel';
import { pageContext } from '../../page-context.ts';
import { attempt } from '../../problem-api.ts';
import { wordIn } from '../form-values.ts';
import { instantIn, languagesIn, partyIn } from '../meeting-acts.ts';
import type { Route } from './+types/meeting-desk.ts';

const lengths = [15, 20, 30, 45, 60];

export async function loader({ context, params: { edition }, url }: Route.LoaderArgs) {
  const { api } = context.get(pageContext);
  const word = (name: string) => url.searchParams.get(name) ?? '';
  const { guests, hosts } = await api.meetingAsking.deskParties({ edition });
  const guest = guests.find(({ id }) => id === partyIn(word('guest'))?.id) ?? null;
  const host = hosts.find(({ id }) => id === partyIn(word('host'))?.id) ?? null;
  const minutes = Number(word('minutes')) || 30;
  const question = { minutes, closed: word('closed') === 'on', interpreted: languagesIn(word) };
  const found =
    guest && host && word('see')
      ? await api.meetingAsking.next({ edition, guest, exhibitorId: host.id, ...question })
      : null;
  const [at, place] = [word('at'), word('place')];
  return { guests, hosts, found, asked: { guest, host, ...question }, booked: at && { at, place } };
}

export async function action({ context, params: { edition }, request, url }: Route.ActionArgs) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  const words = ['guest', 'host', 'minutes', 'closed', 'interpreterFrom', 'interpreterTo'];
  const asked = new URLSearchParams(words.map((name) => [name, wordIn(form, name)]));
  if (wordIn(form, 'intent') === 'see') {
    asked.set('see', 'next');
    return redirect(`${url.pathname}?${asked}`, 303);
  }
  const answer = await attempt(form, async () => {
    const guest = partyIn(wordIn(form, 'guest')) ?? { kind: 'delegation' as const, id: '' };
    const booked = await api.meetingAsking.book({
      ...{ edition, guest, exhibitorId: partyIn(wordIn(form, 'host'))?.id ?? '' },
      minutes: Number(wordIn(form, 'minutes')),
      closed: wordIn(form, 'closed') === 'on',
      interpreted: languagesIn((name) => wordIn(form, name)),
      startsAt: instantIn(form),
      subject: wordIn(form, 'subject'),
      read: readIn(form),
    });
    const at = booked.startsAt?.toISOString() ?? '';
    return redirect(
      `${url.pathname}?${new URLSearchParams({ at, place: booked.place ?? '' })}`,
      303,
    );
  });
  // What the company is to be told first stands beside the times.
  const isUntold = 'data' in answer && answer.data.problem.code === 'country-notice.not-read';
  asked.set('see', 'next');
  return isUntold ? redirect(`${url.pathname}?${asked}`, 303) : answer;
}

/** The walk-up desk: the next common free slot and place in one click. */
export default function MeetingDeskPage({
  loaderData: { guests, hosts, found, asked, booked },
  actionData,
  params: { edition },
}: Route.ComponentProps) {
  const t = useTranslations('meetingAsking.desk');
  const moment = useMoment();

  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <Link className="button" to={`/office/${edition}/meeting-board`}>
            {t('toBoard')}
          </Link>
        }
      />
      {actionData && <ProblemPanel problem={actionData.problem} />}
      {booked && !actionData && (
        <output className="panel">
          <strong>{t('booked', { what: `${moment(booked.at)} · ${booked.place}` })}</strong>
        </output>
      )}
      <MeetingDesk
        {...{ guests, hosts, lengths, asked, found }}
        typed={actionData?.typed ?? {}}
        key={booked ? booked.at : 'asking'}
      />
    </>
  );
}
