import { useState, useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl';
import { useDevice } from '../../screens/device-context.ts';
import { Panel } from '../../screens/panel.tsx';
import type { DeskBadge, DeskPerson, DeskProblem, PrintReason } from '../types.ts';
import { BadgeSheet } from './badge-sheet.tsx';
import { ChosenPerson } from './chosen-person.tsx';
import { DeskProblemNote } from './desk-problem.tsx';
import { FindPerson } from './find-person.tsx';
import { PassphraseForm } from './passphrase-form.tsx';

/** The reprint desk: opens with its passphrase, finds somebody, prints their badge anew. */
export function DeskPanel({ onBack }: { onBack: () => void }) {
  const t = useTranslations('gateDesk');
  const device = useDevice();
  const { desk } = device;
  // The state of the desk is told with that of the device.
  useSyncExternalStore(device.subscribe, () => device.state());
  const { phase, people, untold } = desk.state();
  const [problem, setProblem] = useState<DeskProblem | null>(null);
  const [chosen, setChosen] = useState<DeskPerson | null>(null);
  const [printed, setPrinted] = useState<DeskBadge | null>(null);

  const answer = (outcome: { ok: true } | { ok: false; problem: DeskProblem }) =>
    setProblem(outcome.ok ? null : outcome.problem);
  const print = async (reason: PrintReason) => {
    if (!chosen) return;
    const outcome = await desk.print(chosen.idx, reason);
    answer(outcome);
    if (outcome.ok) setPrinted(outcome.value);
  };
  const next = () => {
    setChosen(null);
    setPrinted(null);
    setProblem(null);
  };

  return (
    <Panel title={t('title')} onBack={onBack}>
      <DeskProblemNote problem={problem} />
      {phase === 'none' && (
        <PassphraseForm
          isNew
          onPassphrase={async (passphrase) => answer(await desk.setUp(passphrase))}
        />
      )}
      {phase === 'closed' && (
        <PassphraseForm onPassphrase={async (passphrase) => answer(await desk.open(passphrase))} />
      )}
      {phase === 'open' && !chosen && (
        <>
          <FindPerson desk={desk} onChoose={setChosen} />
          <p className="desk-standing">
            {t('people', { count: people })} {untold > 0 && t('untold', { count: untold })}
          </p>
          <div className="verdict-pair">
            <button type="button" className="act" onClick={async () => answer(await desk.renew())}>
              {t('renew')}
            </button>
            <button type="button" className="act" onClick={() => desk.close()}>
              {t('close')}
            </button>
          </div>
        </>
      )}
      {phase === 'open' && chosen && (
        <ChosenPerson person={chosen} printed={printed} onPrint={print} onNext={next} />
      )}
      {printed && <BadgeSheet badge={printed} plan={desk.plan()} />}
    </Panel>
  );
}
