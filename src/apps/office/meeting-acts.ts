import { redirect, type RouterContextProvider } from 'react-router';
import { readIn } from '#modules/meetings/screens/read-in';
import type { AskStep } from '#modules/meetings/screens/asking/steps';
import type { MeetingParty, MeetingSheet, OwnMeetingsPage } from '#modules/meetings/asking/schema';
import { chosenReasons } from '#modules/meetings/asking/types';
import { outcomes } from '#modules/meetings/day/types';
import { sectors } from '#modules/needs/taxonomy/types';
import { replyAnswers } from '#modules/meetings/planning/types';
import { partyKinds, sides } from '#modules/meetings/types';
import { pageContext } from '../page-context.ts';
import { attempt } from '../problem-api.ts';
import type { Api } from '../server/router.ts';
import { wordIn, wordsIn } from './form-values.ts';

type Used = Pick<Api, 'meetingAsking' | 'meetingDay' | 'meetingPlans'>;

/** What a page of own meetings is called with, wherever it stands. */
type PageArgs = {
  context: Pick<RouterContextProvider, 'get'>;
  params: { edition: string };
  url: URL;
};

/** For the loader of each page of own meetings. */
export async function loadOwnMeetings({ context, params: { edition }, url }: PageArgs) {
  const { api, clock } = context.get(pageContext);
  return { ...(await readMeetingsPage(api, edition, url.searchParams)), now: clock.now() };
}

/** For the action of each page of own meetings. */
export async function actOnOwnMeetings({
  context,
  params: { edition },
  request,
  url,
}: PageArgs & { request: Request }) {
  const { api } = context.get(pageContext);
  const form = await request.formData();
  return attempt(form, async () => {
    const id = await actOnMeeting(api, edition, form, url.searchParams);
    return redirect(addressAfter(url, id), 303);
  });
}

/** What the page of a party's own meetings shows: a list, one meeting, or a question being asked. */
async function readMeetingsPage(api: Used, edition: string, parameters: URLSearchParams) {
  const own = await api.meetingAsking.mine({ edition, party: partyIn(parameters.get('party')) });
  const id = parameters.get('meeting');
  const side = own.party?.kind === 'exhibitor' ? ('host' as const) : ('guest' as const);
  const sheet = id && own.party ? await api.meetingAsking.read({ edition, id, side }) : null;
  return {
    own,
    sheet: sheet && own.party ? await withTimes(api, edition, sheet, own.party) : null,
    step: parameters.has('ask') ? await readAskStep(api, edition, own, parameters) : null,
  };
}

async function withTimes(api: Used, edition: string, sheet: MeetingSheet, party: MeetingParty) {
  const { id, side } = sheet;
  const [times, rating, replies] = await Promise.all([
    sheet.acts.includes('propose') ? api.meetingAsking.otherTimes({ edition, id, side }) : null,
    api.meetingDay.rating({ edition, id, side }),
    sheet.firm ? [] : api.meetingPlans.replies.open({ edition, party }),
  ]);
  const reply = replies.find(({ meeting }) => meeting === id) ?? null;
  return { sheet, openings: times?.openings ?? [], rating, reply };
}

async function readAskStep(
  api: Used,
  edition: string,
  own: OwnMeetingsPage,
  parameters: URLSearchParams,
): Promise<AskStep | null> {
  const { party, defaultLength } = own;
  if (!party) return null;
  const meetable = await api.meetingAsking.meetable({ edition, party });
  const wanted = partyIn(parameters.get('to'));
  const to = meetable.find(({ id }) => id === wanted?.id) ?? null;
  const minutes = Number(parameters.get('minutes')) || defaultLength;
  const closed = parameters.get('closed') === 'on';
  const interpreted = languagesIn((name) => parameters.get(name) ?? '');
  const question = { minutes, closed, interpreted };
  const offer = to && (await api.meetingAsking.openings({ edition, from: party, to, ...question }));
  return { meetable, to, ...question, offer };
}

/**
 * Does what a form about meetings asks.
 *
 * @returns the id of the meeting it was about
 */
async function actOnMeeting(
  api: Used,
  edition: string,
  form: FormData,
  parameters: URLSearchParams,
): Promise<string> {
  const intent = wordIn(form, 'intent');
  const id = wordIn(form, 'id');
  const side = sides.find((one) => one === wordIn(form, 'side'));
  const seat = { edition, id, side };
  const { meetingAsking: asking, meetingDay: day } = api;
  const read = readIn(form);
  const personIds = wordsIn(form, 'personIds');
  switch (intent) {
    case 'ask':
      return (await asking.ask({ edition, ...questionIn(form), ...whomIn(form) })).id;
    case 'accept':
      return (await asking.accept({ ...seat, personIds, read })).id;
    case 'decline':
      return (await asking.decline({ ...seat, ...endIn(form) })).id;
    case 'cancel':
      return (await asking.cancel({ ...seat, ...endIn(form) })).id;
    case 'propose':
      return (await asking.propose({ ...seat, ...proposalIn(form), read })).id;
    case 'change':
      return (await asking.change({ ...seat, ...questionIn(form) })).id;
    case 'withdraw':
      return (await asking.withdraw(seat)).id;
    case 'take-up':
      return (await asking.takeUp({ ...seat, read })).id;
    case 'substitute':
      return (await asking.substitute({ ...seat, personIds })).id;
    case 'arrive': {
      const came = sides.find((one) => one === wordIn(form, 'came')) ?? 'guest';
      return (await day.arrive({ edition, id, side: came })).id;
    }
    case 'release':
      return (await day.release({ edition, id })).id;
    case 'rate':
      return (await day.rate({ ...seat, ...ratingIn(form) })).id;
    case 'reply':
      return reply(api, edition, form, parameters);
    default:
      return id;
  }
}

/** Where the reader goes on after an act: the meeting it was about. */
function addressAfter({ pathname, searchParams }: URL, id: string): string {
  const after = new URLSearchParams({ meeting: id });
  const party = searchParams.get('party');
  if (party) after.set('party', party);
  return `${pathname}?${after}`;
}

async function reply(
  { meetingPlans, meetingAsking }: Used,
  edition: string,
  form: FormData,
  parameters: URLSearchParams,
): Promise<string> {
  const meeting = wordIn(form, 'id');
  const named = partyIn(parameters.get('party'));
  const { party } = await meetingAsking.mine({ edition, party: named });
  const answer = replyAnswers.find((one) => one === wordIn(form, 'answer'));
  if (party && answer) {
    const { kind, id } = party;
    const said = { meeting, party: { kind, id }, answer, reason: wordIn(form, 'words') };
    await meetingPlans.replies.give({ edition, ...said });
  }
  return meeting;
}

/** `delegation.<id>`, as addresses and forms name a party. */
export function partyIn(text: string | null) {
  const [, word, id] = /^([a-z]+)\.([\da-f-]{36})$/.exec(text ?? '') ?? [];
  const kind = partyKinds.find((one) => one === word);
  return kind && id ? { kind, id } : undefined;
}

/** Two different languages, or nobody who interprets. */
export function languagesIn(word: (name: string) => string): [string, string] | null {
  const [from, to] = [word('interpreterFrom'), word('interpreterTo')];
  return from && to && from !== to ? [from, to] : null;
}

function questionIn(form: FormData) {
  const ticked = wordsIn(form, 'sectors');
  return {
    subject: wordIn(form, 'subject'),
    sectors: sectors.filter((sector) => ticked.includes(sector)),
    minutes: Number(wordIn(form, 'minutes')),
    closed: wordIn(form, 'closed') === 'on',
    interpreted: languagesIn((name) => wordIn(form, name)),
  };
}

function whomIn(form: FormData) {
  const nobody = { kind: 'exhibitor' as const, id: '' };
  return {
    from: partyIn(wordIn(form, 'from')) ?? nobody,
    to: partyIn(wordIn(form, 'to')) ?? nobody,
    startsAt: instantIn(form),
    personIds: wordsIn(form, 'personIds'),
    why: wordIn(form, 'why'),
    read: readIn(form),
  };
}

function proposalIn(form: FormData) {
  return {
    startsAt: instantIn(form),
    placeId: wordIn(form, 'placeId') || null,
    participantId: wordIn(form, 'participantId') || null,
    words: wordIn(form, 'words'),
  };
}

function endIn(form: FormData) {
  const reason = chosenReasons.find((one) => one === wordIn(form, 'reason')) ?? ('other' as const);
  return { reason, words: wordIn(form, 'words') };
}

function ratingIn(form: FormData) {
  const outcome = outcomes.find((one) => one === wordIn(form, 'outcome')) ?? ('neutral' as const);
  return { outcome, followUpOn: wordIn(form, 'followUpOn') || null, note: wordIn(form, 'note') };
}

/** An instant as the field of free times sends it; null where none was chosen. */
export function instantIn(form: FormData): Date | null {
  const text = wordIn(form, 'startsAt');
  return text ? new Date(text) : null;
}
