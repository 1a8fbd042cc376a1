import { kindOf, sayingIn, statementIn, toIn } from '#modules/meetings/screens/wishes/read-in';
import type { NamedParty, Party } from '#modules/meetings/types';
import type { Api } from '../server/router.ts';
import { wordIn } from './form-values.ts';

/** Does what a form about the wishes of a party asks. */
export async function changeWishes(
  { meetingWishes }: Pick<Api, 'meetingWishes'>,
  { edition, party }: { edition: string; party: Party },
  form: FormData,
): Promise<void> {
  const about = { edition, kind: party.kind, id: party.id };
  if (wordIn(form, 'intent') === 'state')
    await meetingWishes.state({ ...about, ...statementIn(form) });
  else if (wordIn(form, 'word') === 'up') await meetingWishes.moveUp({ ...about, to: toIn(form) });
  else await meetingWishes.say({ ...about, ...sayingIn(form) });
}

/** The party an address names, `party=delegation:<id>`; else the first one the reader speaks for. */
export function partyIn(
  { searchParams }: URL,
  parties: readonly NamedParty[],
): NamedParty | undefined {
  const [kind, id] = (searchParams.get('party') ?? '').split(':');
  return parties.find((party) => party.kind === kindOf(kind) && party.id === id) ?? parties[0];
}

/** For whom the reader speaks, and everything about the one the address names. */
export async function readOwnWishes(
  { meetingWishes }: Pick<Api, 'meetingWishes'>,
  edition: string,
  url: URL,
) {
  const parties = await meetingWishes.mine({ edition });
  const party = partyIn(url, parties);
  const search = url.searchParams.get('q') ?? '';
  const page = party
    ? await meetingWishes.read({ edition, kind: party.kind, id: party.id, search })
    : null;
  return { parties, page, search };
}

/** Does what a form asks for the party of the address; the address to go on to, which is the same. */
export async function changeOwnWishes(
  api: Pick<Api, 'meetingWishes'>,
  edition: string,
  url: URL,
  form: FormData,
): Promise<string> {
  const party = partyIn(url, await api.meetingWishes.mine({ edition }));
  if (party) await changeWishes(api, { edition, party }, form);
  return `${url.pathname}${url.search}`;
}
