import { needIn } from '#modules/needs/screens/need-in';
import type { Api } from '../server/router.ts';
import { wordIn } from './form-values.ts';

/** Does what a form about the needs of a country asks. */
export async function changeNeeds(
  { needs }: Pick<Api, 'needs'>,
  own: { edition: string; country: string },
  form: FormData,
): Promise<void> {
  const intent = wordIn(form, 'intent');
  if (intent === 'withdraw')
    await needs.withdraw({ edition: own.edition, id: wordIn(form, 'need') });
  else if (intent === 'add' || intent === 'remove' || intent === 'up')
    await needs.mustMeet({ ...own, exhibitorId: wordIn(form, 'exhibitorId'), change: intent });
  else await needs.state({ ...own, ...needIn(form) });
}
