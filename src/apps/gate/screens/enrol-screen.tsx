import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Viewfinder } from '../camera/viewfinder.tsx';
import type { EnrolProblem } from '../device/types.ts';
import { useWedge } from '../input/use-wedge.ts';
import { useDevice } from './device-context.ts';
import { LanguageChoice } from './language.tsx';
import { Panel } from './panel.tsx';
import { PinPad } from './pin-pad.tsx';

/** What is known so far; the steps are asked for in this order. */
type Told = { code: string; name: string; pin: string };

const nothing: Told = { code: '', name: '', pin: '' };

/** A new device: the code of the office, a name, a PIN twice. */
export function EnrolScreen() {
  const t = useTranslations('gateApp.enrol');
  const device = useDevice();
  const [told, setTold] = useState(nothing);
  const [problem, setProblem] = useState<EnrolProblem | 'differs' | null>(null);
  const [isBusy, setBusy] = useState(false);

  const tell = (more: Partial<Told>) => {
    setProblem(null);
    setTold({ ...told, ...more });
  };
  const finish = async (again: string) => {
    if (again !== told.pin) {
      setTold({ ...told, pin: '' });
      setProblem('differs');
      return;
    }
    setBusy(true);
    const outcome = await device.enrol(told.code, told.pin, told.name);
    setBusy(false);
    if (outcome.ok) return;
    setProblem(outcome.problem);
    // The step whose answer was not good is asked again.
    setTold({ ...told, ...forgetFor(outcome.problem) });
  };

  return (
    <Panel title={t('title')} onBack={told.code ? () => setTold(nothing) : undefined}>
      <p className="problem" role="alert">
        {problem && (problem === 'differs' ? t('differs') : t(`problem.${problem}`))}
      </p>
      {!told.code && <CodeStep onCode={(code) => tell({ code })} />}
      {told.code && !told.name && <NameStep onName={(name) => tell({ name })} />}
      {told.name && !told.pin && (
        <PinStep key="first" title={t('pin')} hint={t('pinHint')} onPin={(pin) => tell({ pin })} />
      )}
      {told.pin && (
        <PinStep
          key="again"
          title={t('pinAgain')}
          hint={isBusy ? t('working') : ''}
          isBusy={isBusy}
          onPin={(pin) => void finish(pin)}
        />
      )}
      <LanguageChoice />
    </Panel>
  );
}

function CodeStep({ onCode }: { onCode: (code: string) => void }) {
  const t = useTranslations('gateApp.enrol');
  const next = useTranslations('gateApp')('next');
  const [isTyping, setTyping] = useState(false);
  const [code, setCode] = useState('');
  useWedge(onCode);

  if (!isTyping)
    return (
      <div className="enrol-scan">
        <p>{t('lead')}</p>
        <Viewfinder onText={onCode} isPaused={false} aim={t('scan')} />
        <button type="button" className="act" onClick={() => setTyping(true)}>
          {t('type')}
        </button>
      </div>
    );
  return (
    <form
      className="steps"
      onSubmit={(event) => {
        event.preventDefault();
        onCode(code.trim());
      }}
    >
      <label>
        {t('code')}
        <textarea
          rows={5}
          dir="ltr"
          value={code}
          onChange={({ target }) => setCode(target.value)}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
        />
      </label>
      <button className="act act-first" disabled={code.trim() === ''}>
        {next}
      </button>
      <button type="button" className="act" onClick={() => setTyping(false)}>
        {t('scan')}
      </button>
    </form>
  );
}

function NameStep({ onName }: { onName: (name: string) => void }) {
  const t = useTranslations('gateApp.enrol');
  const next = useTranslations('gateApp')('next');
  const [name, setName] = useState('');

  return (
    <form
      className="steps"
      onSubmit={(event) => {
        event.preventDefault();
        onName(name.trim());
      }}
    >
      <p aria-live="polite">{t('read')}</p>
      <label>
        {t('name')}
        <input
          dir="auto"
          value={name}
          maxLength={40}
          autoComplete="off"
          onChange={({ target }) => setName(target.value)}
        />
        <small>{t('nameHint')}</small>
      </label>
      <button className="act act-first" disabled={name.trim() === ''}>
        {next}
      </button>
    </form>
  );
}

function PinStep({
  title,
  hint,
  isBusy = false,
  onPin,
}: {
  title: string;
  hint: string;
  isBusy?: boolean;
  onPin: (pin: string) => void;
}) {
  return (
    <div className="steps">
      <h2>{title}</h2>
      <p aria-live="polite">{hint}</p>
      <PinPad label={title} isBusy={isBusy} onPin={onPin} />
    </div>
  );
}

function forgetFor(problem: EnrolProblem): Partial<Told> {
  if (problem === 'bad-name') return { name: '', pin: '' };
  if (problem === 'weak-pin') return { pin: '' };
  // The network may be back in a moment: only the PIN is asked again.
  return problem === 'hub-unreachable' ? { pin: '' } : nothing;
}
