import type { RangeShow, ShowStaff } from '../types.ts';
import type { RangeRule, RuleBreach } from './broken-rules.ts';
import { byId, pairsOf, type Placed } from './placed.ts';
import { holds, overlap, stretchOf, type Stretch } from './wall-time.ts';

/** Who has to be there is, may do it, is on duty, and is nowhere else. */
export function checkStaff(show: RangeShow, placed: readonly Placed[]): RuleBreach[] {
  const known = byId(show.staff);
  const posts = placed.flatMap(postsOf);
  return [
    ...posts.flatMap((post) => filled(post, known)),
    ...show.staff.flatMap((person) => twice(person, posts)),
  ];
}

/** Something to be done at one session, and who does it. */
type Post = {
  placed: Placed;
  duty: ShowStaff['duty'];
  who: string | null;
  needed: boolean;
  named: string | null;
  language: string | null;
  stretch: Stretch;
};

/** Officers and medics stay from the set-up to the clearing, interpreters while it runs. */
function postsOf(placed: Placed): Post[] {
  const { session, put, run, whole } = placed;
  const always = { placed, language: null, stretch: whole };
  return [
    {
      ...{ ...always, duty: 'range-officer', who: put.officer },
      ...{ needed: session.needsOfficer, named: session.officer },
    },
    {
      ...{ ...always, duty: 'medic', who: put.medic },
      ...{ needed: session.needsMedic, named: session.medic },
    },
    {
      ...{ placed, duty: 'interpreter', who: put.interpreter, stretch: run },
      ...{ needed: session.interpreted !== null, named: null, language: session.interpreted },
    },
  ];
}

function filled(post: Post, known: ReadonlyMap<string, ShowStaff>): RuleBreach[] {
  const { placed, duty, who, needed, named, language, stretch } = post;
  const breach = (rule: RangeRule): RuleBreach => ({
    ...{ rule, about: [placed.session.id, who ?? duty], at: placed.put.at },
  });
  // Who is named comes, even where nobody would be needed.
  const isExpected = needed || named !== null;
  if (who === null) return isExpected ? [breach('staff-missing')] : [];
  if (!isExpected) return [breach('staff-unneeded')];
  const person = known.get(who);
  if (!person) return [breach('unknown-staff')];

  const breaches: RuleBreach[] = [];
  if (person.duty !== duty) breaches.push(breach('staff-duty'));
  if (named !== null && named !== who) breaches.push(breach('staff-named'));
  if (language !== null && !person.languages.includes(language))
    breaches.push(breach('staff-language'));
  if (person.shifts.length > 0 && !person.shifts.some((shift) => holds(stretchOf(shift), stretch)))
    breaches.push(breach('staff-shift'));
  return breaches;
}

function twice({ id }: ShowStaff, posts: readonly Post[]): RuleBreach[] {
  return pairsOf(posts.filter(({ who }) => who === id))
    .filter(([one, other]) => overlap(one.stretch, other.stretch))
    .map(([{ placed: one }, { placed: other }]) => ({
      ...{ rule: 'staff-twice', about: [id, one.session.id, other.session.id] },
      at: one.run.begin > other.run.begin ? one.put.at : other.put.at,
    }));
}
