import { rulesIn } from '#modules/precedence/screens/rules-in';
import type { Placement } from '#modules/precedence/ordering/types';
import type { Api } from '../../server/router.ts';
import { wordIn } from '../form-values.ts';

/** Does what a form of a ceremony asks, and returns where to go. */
export async function arrange(
  { precedence }: Pick<Api, 'precedence'>,
  { edition, ceremonyId }: { edition: string; ceremonyId: string },
  form: FormData,
): Promise<string> {
  const here = `/office/${edition}/precedence/${ceremonyId}`;
  const own = { edition, ceremonyId };
  switch (wordIn(form, 'intent')) {
    case 'rules':
      await precedence.setRules({ ...own, ...rulesIn(form), edit: Number(wordIn(form, 'edit')) });
      return here;
    case 'pin':
      await precedence.pin({
        ...own,
        party: wordIn(form, 'party'),
        placement: placementIn(form),
        reason: wordIn(form, 'reason'),
      });
      return here;
    case 'unpin':
      await precedence.unpin({ ...own, id: wordIn(form, 'pin') });
      return here;
    default:
      await precedence.keep({ ...own, why: wordIn(form, 'why') });
      return `${here}/versions`;
  }
}

function placementIn(form: FormData): Placement {
  const kind = wordIn(form, 'kind');
  if (kind === 'directly-after' || kind === 'before') return { kind, other: wordIn(form, 'other') };
  return { kind: 'at', place: Number(wordIn(form, 'place')) };
}
