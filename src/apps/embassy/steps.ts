import type { Api } from '../server/router.ts';

/** How far a step has come, told on the hub in one line. */
export type Standing = {
  state: 'open' | 'begun' | 'done' | 'closed';
  /** A count for the sentence `embassy.standing.<step>.<state>`, such as members named. */
  count?: number;
};

export type StepId =
  | 'answer'
  | 'delegation'
  | 'stay'
  | 'needs'
  | 'wishes'
  | 'meetings'
  | 'demonstrations'
  | 'receipts';

type Step = {
  id: StepId;
  /** Null where the government has nothing to do at it yet; the hub then shows no mark. */
  standing: (api: Api, edition: string) => Promise<Standing | null>;
};

/**
 * The steps of an embassy in their order, each at `/embassy/:edition/<id>`. A step is told on
 * the hub by what its `standing` finds out and by the sentences `embassy.standing.<id>.*`.
 */
export const steps: readonly Step[] = [
  { id: 'answer', standing: answerStanding },
  { id: 'delegation', standing: delegationStanding },
  { id: 'stay', standing: stayStanding },
  { id: 'needs', standing: needsStanding },
  { id: 'wishes', standing: wishesStanding },
  { id: 'meetings', standing: meetingsStanding },
  { id: 'demonstrations', standing: demonstrationsStanding },
  { id: 'receipts', standing: receiptsStanding },
];

export function stepAddress(edition: string, id: StepId): string {
  return `/embassy/${edition}/${id}`;
}

async function answerStanding(api: Api, edition: string): Promise<Standing | null> {
  const { state, isClosed } = await api.answers.standing({ edition });
  if (state === 'none') return { state: isClosed ? 'closed' : 'open' };
  return { state: 'done' };
}

/** Asked for once the government comes; done when as many are named as were announced. */
async function delegationStanding(api: Api, edition: string): Promise<Standing | null> {
  const [{ state, people }, { members }] = await Promise.all([
    api.answers.standing({ edition }),
    api.delegationBuilding.read({ edition }),
  ]);
  const count = members.length;
  if (count === 0) return state === 'accepted' ? { state: 'open' } : null;
  return { state: people !== null && count >= people ? 'done' : 'begun', count };
}

/** Asked for once there is a delegation; done when it is known how it comes and how it goes. */
async function stayStanding(api: Api, edition: string): Promise<Standing | null> {
  const delegations = await api.stays.delegations({ edition });
  if (delegations.length === 0) return null;
  const stays = await Promise.all(
    delegations.map(({ id }) => api.stays.get({ edition, delegationId: id })),
  );
  const legs = stays.flatMap((stay) => stay.legs).filter(({ state }) => state !== 'cancelled');
  if (legs.length === 0) return { state: 'open' };
  const isWhole = stays.every((stay) =>
    (['arrival', 'departure'] as const).every((way) =>
      stay.legs.some(({ direction, state }) => direction === way && state !== 'cancelled'),
    ),
  );
  return { state: isWhole ? 'done' : 'begun', count: legs.length };
}

async function needsStanding(api: Api, edition: string): Promise<Standing | null> {
  const [{ state }, { needs }] = await Promise.all([
    api.answers.standing({ edition }),
    api.needs.own({ edition }),
  ]);
  if (needs.length > 0) return { state: 'done', count: needs.length };
  return state === 'accepted' ? { state: 'open' } : null;
}

/** Asked for once there is a delegation; done when it wishes to meet somebody. */
async function wishesStanding(api: Api, edition: string): Promise<Standing | null> {
  const [first] = await api.meetingWishes.mine({ edition });
  if (!first) return null;
  const { kind, id } = first;
  const { wishes, profile } = await api.meetingWishes.read({ edition, kind, id });
  const count = wishes.filter(({ own }) => own === 'must' || own === 'meet').length;
  if (count > 0) return { state: 'done', count };
  return profile.version > 0 ? { state: 'begun', count } : { state: 'open' };
}

/** Asked for while somebody waits for an answer; done while nobody does. */
async function meetingsStanding(api: Api, edition: string): Promise<Standing | null> {
  const { party, meetings } = await api.meetingAsking.mine({ edition });
  if (!party) return null;
  const open = meetings.filter(({ turn, state, firm }) =>
    state === 'planned' ? !firm : turn === 'ours',
  );
  if (open.length > 0) return { state: 'begun', count: open.length };
  return meetings.length > 0 ? { state: 'done', count: meetings.length } : { state: 'open' };
}

/** Asked for once there are a delegation and a session to see; done when it has ranked some. */
async function demonstrationsStanding(api: Api, edition: string): Promise<Standing | null> {
  const { sessions, delegations } = await api.rangeSessions.wishes.offer({ edition });
  if (sessions.length === 0 || delegations.length === 0) return null;
  const count = Math.max(...delegations.map(({ wanted }) => wanted.length));
  return count > 0 ? { state: 'done', count } : { state: 'open' };
}

async function receiptsStanding(api: Api, edition: string): Promise<Standing | null> {
  const { answers } = await api.answers.own({ edition });
  return answers.length > 0 ? { state: 'done', count: answers.length } : null;
}
