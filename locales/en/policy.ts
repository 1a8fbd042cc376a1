import type { policy as source } from '../fr/policy.ts';
import type { Same } from '../same.ts';

export const policy = {
  title: 'Admission rules',
  lead: 'The acts that say who may exhibit. The act in force answers every application, and a refusal names it.',
  noneInForce: 'No act is in force today: everybody may exhibit.',
  everyCountry: 'Every country',
  noCountry: 'None',
  adoptedAt: 'Adopted on',
  undoneAt: 'Undone on {date}, because',
  standing: {
    'in-force': 'in force',
    coming: 'coming',
    replaced: 'replaced',
    undone: 'undone',
  },
  field: {
    reference: 'Reference',
    referenceHint: 'As the act is cited, such as “Decision No. 2025-014/MSPC”.',
    authority: 'Authority',
    effectiveFrom: 'Applies from',
    title: {
      fr: 'Subject in French',
      en: 'Subject in English',
      tr: 'Subject in Turkish',
      ar: 'Subject in Arabic',
    },
    open: 'Companies of every country may exhibit',
    companies: 'Countries whose companies may exhibit',
    companiesHint: 'Leave empty to admit no company.',
    exceptions: 'States excepted',
    exceptionsHint:
      'Their armed forces and state pavilions exhibit whatever the rule for companies says.',
  },
  adopt: {
    title: 'Adopt an act',
    lead: 'You first see whom it would touch; nothing is adopted before you confirm.',
    preview: 'See whom it would touch',
    act: 'Adopt this act',
    question: 'Adopt the act “{reference}”? It will be written into the ledger.',
  },
  preview: {
    title: 'Whom “{reference}” would touch',
    nobody: 'No exhibitor would get another answer.',
    summary:
      '{gaining, plural, =0 {No exhibitor would become admissible} one {# exhibitor would become admissible} other {# exhibitors would become admissible}}, {losing, plural, =0 {none would cease to be} one {# would cease to be} other {# would cease to be}}.',
    gains: 'would become admissible',
    loses: 'would no longer be admissible',
    note: 'The act takes nothing away by itself: each exhibitor is decided anew, by a person.',
  },
  undo: {
    act: 'Undo this act',
    what: 'The act before it is in force again. Decisions already taken stay until somebody decides anew.',
    reason: 'Reason',
    submit: 'Undo the act',
  },
  empty: {
    title: 'No act for this edition',
    what: 'The dated acts that name the admitted countries and states will stand here, with their history.',
    first: 'The commission adopts a first act; until then everybody may exhibit.',
  },
} as const satisfies Same<typeof source>;
