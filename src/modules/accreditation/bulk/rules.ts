import type { Decision, Dossier, RefusalReason, Step } from '../types.ts';

/** The words of the column `accreditation` of a people file. */
export const importedStandings = [
  'asked',
  'recommended',
  'cleared',
  'refused',
  'needs-info',
] as const;

export type ImportedStanding = (typeof importedStandings)[number];

/** What a file says of a person, beside the number it knows them by. */
export type ToldStanding = {
  accreditation: ImportedStanding;
  /** For `refused`; `security`, which says nothing, where the file gives none. */
  reasonCode?: RefusalReason | undefined;
  /** For `needs-info`. */
  question?: string | undefined;
};

/**
 * The steps that bring a person from where they stand to where a file says they stand.
 *
 * None where they stand there already or further, and none once the commission itself has
 * decided or the operator has answered the file's decision with a new recommendation: a file
 * is older than what people did after it. `decider` is the file's own signature.
 */
export function missingSteps(
  { recommendation, decision, hands }: Pick<Dossier, 'recommendation' | 'decision' | 'hands'>,
  told: ToldStanding,
  decider: string,
): Step[] {
  const wanted = decisionOf[told.accreditation];
  if (told.accreditation === 'asked' || (decision && decision === wanted)) return [];

  const deciders = [...hands].filter(([, hand]) => hand === 'decides').map(([actor]) => actor);
  const isReopened = decision === null && deciders.length > 0;
  if (isReopened || deciders.some((actor) => actor !== decider)) return [];

  const mustBeRecommended =
    !recommendation || (decision === 'needs-information' && wanted === 'cleared');
  const first: Step[] = mustBeRecommended ? [{ act: 'recommend', recommendation: 'accept' }] : [];
  return wanted ? [...first, decide(wanted, told)] : first;
}

const decisionOf: Record<ImportedStanding, Decision | null> = {
  asked: null,
  recommended: null,
  cleared: 'cleared',
  refused: 'refused',
  'needs-info': 'needs-information',
};

function decide(decision: Decision, { reasonCode, question }: ToldStanding): Step {
  if (decision === 'refused')
    return { act: 'decide', decision, reasonCode: reasonCode ?? 'security' };
  if (decision === 'needs-information')
    return { act: 'decide', decision, question: question ?? null };
  return { act: 'decide', decision };
}
