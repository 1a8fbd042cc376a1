import type { z } from 'zod';
import type { Finding } from '../../engine/show/readiness-types.ts';
import type { Show } from '../../engine/types.ts';
import { named } from '../naming/service.ts';
import type { Names } from '../naming/types.ts';
import type { findingSchema } from '../runs/schema.ts';
import { sayBreach } from '../words/breaches.ts';
import type { Speaker } from '../words/speaker.ts';

type Told = Omit<z.output<typeof findingSchema>, 'code'>;

/** What stands in the way of a good programme, in words, and where it is cured. */
export function sayFinding(
  say: Speaker,
  names: Names,
  show: Show,
  finding: Finding,
): z.output<typeof findingSchema> {
  return { code: finding.code, ...told(say, names, show, finding) };
}

function told(say: Speaker, names: Names, show: Show, finding: Finding): Told {
  const { t } = say;
  const parties = (id: string) => {
    const pair = show.meetings.find((meeting) => meeting.id === id);
    return pair ? [named(names, pair.guest), named(names, pair.host)] : [];
  };
  const wish = { grave: false, cure: 'wishes' } as const;
  const setup = { grave: false, cure: 'setup' } as const;
  const lock = { grave: true, cure: 'plans' } as const;
  switch (finding.code) {
    case 'no-availability':
    case 'no-wishes': {
      const key = finding.code === 'no-wishes' ? 'noWishes' : 'noAvailability';
      return {
        ...(finding.code === 'no-wishes' ? wish : setup),
        text: t(`meetingPlans.finding.${key}`, { who: say.who(finding.party) }),
        about: [named(names, finding.party)],
      };
    }
    case 'no-place':
    case 'no-common-time': {
      const key = finding.code === 'no-place' ? 'noPlace' : 'noCommonTime';
      return {
        ...setup,
        text: t(`meetingPlans.finding.${key}`, { meeting: say.meeting(finding.meeting) }),
        about: parties(finding.meeting),
      };
    }
    case 'no-interpreter':
      return {
        ...setup,
        text: t('meetingPlans.finding.noInterpreter', {
          meeting: say.meeting(finding.meeting),
          languages: say.languages(finding.languages),
        }),
        about: parties(finding.meeting),
      };
    case 'impossible-minimum': {
      const { party, promised, possible, because } = finding;
      const key = (
        { wishes: 'minimumWishes', time: 'minimumTime', maximum: 'minimumMaximum' } as const
      )[because];
      return {
        ...(because === 'wishes' ? wish : setup),
        text: t(`meetingPlans.finding.${key}`, { who: say.who(party), promised, possible }),
        about: [named(names, party)],
      };
    }
    case 'contradictory-locks': {
      const [one, other] = finding.meetings;
      return {
        ...lock,
        text: t('meetingPlans.finding.contradictoryLocks', {
          meeting: say.meeting(one),
          other: say.meeting(other),
        }),
        about: [...parties(one), ...parties(other)],
      };
    }
    case 'impossible-lock': {
      const { meeting, at, rules } = finding;
      const why = rules.map((rule) => sayBreach(say, { rule, about: [meeting] })).join(' ');
      return {
        ...lock,
        text: at
          ? t('meetingPlans.finding.impossibleLockAt', {
              ...{ meeting: say.meeting(meeting), at: say.at(at), why },
            })
          : t('meetingPlans.finding.impossibleLock', { meeting: say.meeting(meeting), why }),
        about: parties(meeting),
      };
    }
    case 'short-of-places': {
      const { block, wanted, places } = finding;
      const from = show.blocks.find(({ id }) => id === block)?.from;
      return {
        ...setup,
        text: t('meetingPlans.finding.shortOfPlaces', {
          ...{ at: from ? say.at(from) : block, wanted, places },
        }),
        about: [],
      };
    }
  }
}
