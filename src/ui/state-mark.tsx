import type { ReactNode } from 'react';

export type Tone = 'good' | 'waiting' | 'bad' | 'quiet';

/** A state as a coloured mark. The colour repeats the word and never replaces it. */
export function StateMark({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className="state-mark" data-tone={tone}>
      {children}
    </span>
  );
}

const words: Record<Exclude<Tone, 'quiet'>, string> = {
  good: 'accepted admitted answered approved active arrived allocated confirmed decided delivered held issued kept printed present valid published frozen verified won signed',
  waiting:
    'asked applied draft expected named open pending planned provisional prepared proposed queued recommended requested sent submitted wished waiting',
  bad: 'refused rejected revoked cancelled canceled declined denied absent expired missed lost failed suspended withdrawn no-show',
};

const toneByWord = new Map<string, Tone>(
  Object.entries(words).flatMap(([tone, list]) =>
    list.split(' ').map((word) => [word, tone as Tone] as const),
  ),
);

/** How a state is coloured unless its module says otherwise. */
export function toneOf(state: string): Tone {
  return toneByWord.get(state) ?? 'quiet';
}
