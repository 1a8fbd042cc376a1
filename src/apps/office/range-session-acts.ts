import {
  cancelReasonIn,
  draftIn,
  meantIn,
  placeIn,
  postIn,
  returnReasonIn,
  wordsIn,
} from '#modules/demonstrations/screens/read-in';
import type { Api } from '../server/router.ts';
import { wordIn } from './form-values.ts';
import { instantIn } from './local-times.ts';

type Asked = { edition: string; form: FormData; timeZone: string };

/** Does what a form about the list of sessions asks, and says where to go on. */
export async function changeSessions(
  { rangeSessions }: Pick<Api, 'rangeSessions'>,
  { edition, form, timeZone }: Asked,
): Promise<string> {
  const here = `/office/${edition}/range-sessions`;
  const intent = wordIn(form, 'intent');
  if (intent === 'draft') {
    const draft = { edition, ...draftIn(form), id: null, version: null };
    const { id } = await rangeSessions.draft(draft);
    return `${here}/${id}`;
  }
  if (intent.startsWith('post:')) {
    const post = postIn(form, (name) => instantIn(form, name, timeZone));
    const { id } = await rangeSessions.posts.save({ edition, ...post });
    return `${here}?part=posts#${id}`;
  }
  if (intent === 'remove-post') {
    await rangeSessions.posts.remove({ edition, id: wordIn(form, 'id') });
    return `${here}?part=posts`;
  }
  const pair = { beforeId: wordIn(form, 'beforeId'), afterId: wordIn(form, 'afterId') };
  const others = (await rangeSessions.orders.read({ edition })).filter(
    ({ beforeId, afterId }) => beforeId !== pair.beforeId || afterId !== pair.afterId,
  );
  const orders = intent === 'set-order' ? [...others, pair] : others;
  await rangeSessions.orders.save({ edition, orders });
  return `${here}?part=orders`;
}

/** Does what a form about one session asks. */
export async function changeSession(
  { rangeSessions }: Pick<Api, 'rangeSessions'>,
  edition: string,
  form: FormData,
): Promise<void> {
  const meant = { edition, ...meantIn(form) };
  const intent = wordIn(form, 'intent');
  if (intent === 'draft') await rangeSessions.draft({ ...meant, ...draftIn(form) });
  if (intent === 'place') await rangeSessions.place({ ...meant, ...placeIn(form) });
  if (intent === 'submit') await rangeSessions.submit(meant);
  if (intent === 'safety') await rangeSessions.approveSafety(meant);
  if (intent === 'commander') await rangeSessions.approveCommander(meant);
  if (intent === 'return') await rangeSessions.giveBack({ ...meant, reason: returnReasonIn(form) });
  if (intent === 'cancel') await rangeSessions.cancel({ ...meant, reason: cancelReasonIn(form) });
  if (intent === 'invite')
    await rangeSessions.wishes.invite({
      edition,
      rangeSessionId: meant.id,
      delegationIds: wordsIn(form, 'delegationIds'),
    });
}
