import { useTranslations } from 'use-intl';
import type { z } from 'zod';
import { StateMark, type Tone } from '#ui/state-mark';
import type { changeSchema } from '../../planning/schema.ts';
import { useWhen } from './words/use-when.ts';

export type Change = z.infer<typeof changeSchema>;

const tones: Record<Change['what'], Tone> = {
  new: 'good',
  time: 'waiting',
  place: 'waiting',
  interpreter: 'quiet',
  cancelled: 'bad',
  firm: 'good',
  asked: 'waiting',
  proposed: 'waiting',
  declined: 'bad',
  reminder: 'quiet',
  person: 'quiet',
};

/** What changes of which meeting: where it was, where it will be. */
export function ChangeList({ changes, empty }: { changes: readonly Change[]; empty: string }) {
  const t = useTranslations('meetingPlanning.change');
  if (changes.length === 0) return <p>{empty}</p>;

  return (
    <ul className="rows planning-changes">
      {changes.map((change) => (
        <li key={change.meeting}>
          <span className="planning-words">
            <StateMark tone={tones[change.what]}>{t(change.what)}</StateMark>{' '}
            <bdi>{change.guest.name}</bdi> – <bdi>{change.host.name}</bdi>
          </span>
          <span>
            <Standing standing={change.before} />
            {change.before && change.after && <span> {t('to')} </span>}
            <Standing standing={change.after} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Standing({ standing }: { standing: Change['before'] }) {
  const when = useWhen();
  if (!standing) return null;

  return (
    <span className="planning-standing">
      {when(standing.at)}
      {standing.placeName && (
        <>
          {' · '}
          <bdi>{standing.placeName}</bdi>
        </>
      )}
    </span>
  );
}
