import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { badgeCode, parseBadgeCode } from '#modules/badges/rules';
import { Viewfinder } from '../../camera/viewfinder.tsx';
import { textKind } from '../../device/text-kind.ts';
import { useWedge } from '../../input/use-wedge.ts';
import { useDevice } from '../../screens/device-context.ts';
import type { Presented } from '../field.ts';

/** The same code held up for longer is one scan. */
const SAME_FOR_MS = 4_000;

/** The camera, a scanner that plays keyboard, and a field for what does not scan. */
export function ScanHere({
  aim,
  reads,
  isPaused = false,
  onText,
}: {
  aim: string;
  /** What is typed where nothing scans: the code under a badge, or of a tag. */
  reads: 'badge' | 'tag';
  isPaused?: boolean;
  onText: (shown: Presented) => void;
}) {
  const t = useTranslations('gateField.scan');
  const device = useDevice();
  const latest = useRef({ text: '', at: 0 });
  const [isTyping, setTyping] = useState(false);

  const take = (text: string) => {
    const now = performance.now();
    const { text: before, at } = latest.current;
    if (isPaused || (text === before && now - at < SAME_FOR_MS)) return;
    latest.current = { text, at: now };
    const kind = textKind(text);
    // News of other gates are read here as well as at the gate.
    if (kind === 'badge' || kind === 'unknown') onText({ text, isCode: false });
    else void device.receiveText(text);
  };
  useWedge(take);

  return (
    <div className="field-scan">
      {isTyping ? (
        <TypedCode
          reads={reads}
          onText={(text) => {
            setTyping(false);
            onText({ text, isCode: reads === 'badge' });
          }}
        />
      ) : (
        <Viewfinder onText={take} isPaused={isPaused} aim={aim} />
      )}
      <button type="button" className="field-typing" onClick={() => setTyping(!isTyping)}>
        {t(isTyping ? 'camera' : 'code')}
      </button>
    </div>
  );
}

function TypedCode({ reads, onText }: { reads: 'badge' | 'tag'; onText: (text: string) => void }) {
  const t = useTranslations('gateField.scan');
  const [typed, setTyped] = useState('');
  const number = parseBadgeCode(typed);
  const text = reads === 'tag' ? typed.trim() : number ? badgeCode(number) : '';

  return (
    <form
      className="field-typed"
      onSubmit={(event) => {
        event.preventDefault();
        if (text !== '') onText(text);
      }}
    >
      <label>
        {t(reads === 'tag' ? 'tagOf' : 'codeOf')}
        <input
          dir="ltr"
          value={typed}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          onChange={({ target }) => setTyped(target.value.toUpperCase())}
        />
      </label>
      <button className="act act-first" disabled={text === ''}>
        {t('check')}
      </button>
    </form>
  );
}
