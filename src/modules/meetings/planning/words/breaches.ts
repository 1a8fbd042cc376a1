import type { Breach } from '../../engine/types.ts';
import type { Speaker } from './speaker.ts';

/** What a broken rule says, with the names of those it is about. */
export function sayBreach(say: Speaker, breach: Pick<Breach, 'rule' | 'about'>): string {
  const known = sentences[breach.rule];
  const [first = ''] = breach.about;
  if (known) return known(say, breach.about);
  if (breach.rule.startsWith('unknown-'))
    return say.t('meetingPlans.rule.unknown', { meeting: say.meeting(first) });
  return say.t('meetingPlans.rule.other', { meeting: say.meeting(first), rule: breach.rule });
}

type Sentence = (say: Speaker, about: readonly string[]) => string;

const ofMeeting =
  (
    key:
      | 'beginning'
      | 'window'
      | 'lockedTime'
      | 'lockedPlace'
      | 'past'
      | 'required'
      | 'never'
      | 'placedTwice'
      | 'notClosed'
      | 'interpreterUnneeded',
  ): Sentence =>
  ({ t, meeting }, [first = '']) =>
    t(`meetingPlans.rule.${key}`, { meeting: meeting(first) });

const ofHolder =
  (
    key: 'twice' | 'walking' | 'maximumHalfDay' | 'maximumDay' | 'maximumEdition' | 'inARow',
  ): Sentence =>
  ({ t, who }, [first = '']) =>
    t(`meetingPlans.rule.${key}`, { who: who(first) });

const ofInterpreter =
  (key: 'interpreterLanguages' | 'interpreterShift'): Sentence =>
  ({ t, who, meeting }, [first = '', second = '']) =>
    t(`meetingPlans.rule.${key}`, { meeting: meeting(first), who: who(second) });

const absent: Sentence = ({ t, who, why }, [, second = '', third = '']) =>
  t('meetingPlans.rule.absent', { who: who(second), why: why(third) });

/** By the rules of the independent checker. */
const sentences: Readonly<Record<string, Sentence>> = {
  beginning: ofMeeting('beginning'),
  window: ofMeeting('window'),
  'locked-time': ofMeeting('lockedTime'),
  'locked-place': ofMeeting('lockedPlace'),
  past: ofMeeting('past'),
  required: ofMeeting('required'),
  never: ofMeeting('never'),
  'placed-twice': ofMeeting('placedTwice'),
  'not-closed': ofMeeting('notClosed'),
  'interpreter-unneeded': ofMeeting('interpreterUnneeded'),
  'party-twice': ofHolder('twice'),
  'attendee-twice': ofHolder('twice'),
  'interpreter-twice': ofHolder('twice'),
  'party-walking': ofHolder('walking'),
  'attendee-walking': ofHolder('walking'),
  'maximum-half-day': ofHolder('maximumHalfDay'),
  'maximum-day': ofHolder('maximumDay'),
  'maximum-edition': ofHolder('maximumEdition'),
  'in-a-row': ofHolder('inARow'),
  'interpreter-languages': ofInterpreter('interpreterLanguages'),
  'interpreter-shift': ofInterpreter('interpreterShift'),
  'interpreter-missing': ({ t, meeting, languages }, [first = '', ...codes]) =>
    t('meetingPlans.rule.interpreterMissing', {
      meeting: meeting(first),
      languages: languages(codes),
    }),
  'party-absent': absent,
  'attendee-absent': absent,
  after: ({ t, meeting }, [first = '', second = '']) =>
    t('meetingPlans.rule.after', { meeting: meeting(first), other: meeting(second) }),
  place: ({ t, meeting, who }, [first = '', second = '']) =>
    t('meetingPlans.rule.place', { meeting: meeting(first), place: who(second) }),
  owner: ({ t, who }, [, second = '']) => t('meetingPlans.rule.owner', { place: who(second) }),
  'place-shut': ({ t, who, why }, [, second = '', third = '']) =>
    t('meetingPlans.rule.placeShut', { place: who(second), why: why(third) }),
  capacity: ({ t, who }, [first = '']) => t('meetingPlans.rule.capacity', { place: who(first) }),
};
