import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { give } from '../../signals/sounds.ts';
import type { Presented, Rounds } from '../field.ts';
import type { FieldSession } from '../orders.ts';
import { openRounds, roundsOf, type RoundsOfLot } from '../range-view.ts';
import type { ReadBadge, SignRefusal } from '../types.ts';
import { ScanHere } from './scan-here.tsx';
import { useSignRefusal } from './sign-refusal.ts';
import { useField } from './use-field.ts';

const kinds = ['issued', 'fired', 'returned'] as const;

/** Rounds by lot: how many, and two badges that answer for the number. */
export function RoundsForm({ session }: { session: FieldSession }) {
  const t = useTranslations('gateField.range');
  const { field, orders } = useField();
  const [chosen, setChosen] = useState<Pick<Rounds, 'lotId' | 'kind'> | null>(null);
  const [isCounted, setCounted] = useState(false);
  const sums = roundsOf(orders, field.log(), session);

  if (sums.length === 0) return null;
  return (
    <section className="field-rounds">
      <h2>{t('rounds')}</h2>
      {sums.map((sum) => (
        <article key={sum.lotId} data-lot={sum.lotId}>
          <Balance sum={sum} />
          <div className="field-tabs">
            {kinds.map((kind) => (
              <button
                key={kind}
                type="button"
                data-kind={kind}
                aria-pressed={chosen?.lotId === sum.lotId && chosen.kind === kind}
                onClick={() => {
                  setCounted(false);
                  setChosen({ lotId: sum.lotId, kind });
                }}
              >
                {t(`kinds.${kind}`)}
              </button>
            ))}
          </div>
        </article>
      ))}
      <p aria-live="polite">{isCounted && t('counted')}</p>
      {chosen && (
        <TwoSignatures
          key={`${chosen.lotId} ${chosen.kind}`}
          session={session}
          chosen={chosen}
          onDone={() => {
            setChosen(null);
            setCounted(true);
          }}
        />
      )}
    </section>
  );
}

function Balance({ sum }: { sum: RoundsOfLot }) {
  const t = useTranslations('gateField.range');
  const { lots } = useField().orders;
  const lot = lots.find(({ id }) => id === sum.lotId);
  const open = openRounds(sum);

  return (
    <p data-open={open}>
      <strong dir="auto">{lot ? `${lot.code} · ${lot.nature}` : sum.lotId}</strong>
      <span>{t('balance', { ...sum })}</span>
      <small data-alert={open !== 0}>
        {open < 0 ? t('tooMany', { count: -open }) : t('open', { count: open })}
      </small>
    </p>
  );
}

function TwoSignatures({
  session,
  chosen,
  onDone,
}: {
  session: FieldSession;
  chosen: Pick<Rounds, 'lotId' | 'kind'>;
  onDone: () => void;
}) {
  const t = useTranslations('gateField.range');
  const { field } = useField();
  const tell = useSignRefusal();
  const [number, setNumber] = useState('');
  const [first, setFirst] = useState<ReadBadge | null>(null);
  const [refusal, setRefusal] = useState<SignRefusal | null>(null);
  const count = /^[1-9]\d{0,5}$/.test(number) ? Number(number) : null;

  const refuse = (why: SignRefusal) => {
    give('no');
    setRefusal(why);
  };
  const sign = async (shown: Presented) => {
    const reading = await field.readSigner(shown);
    if (!reading.ok) return refuse({ kind: 'badge', refusal: reading.refusal });
    const { badge } = reading;
    setRefusal(null);
    if (!first || count === null) {
      give('yes');
      return setFirst(badge);
    }
    const rounds = { ...chosen, count, first, second: badge, sessionId: session.id };
    const told = await field.countRounds(rounds);
    if (!told.ok) return refuse(told.why);
    give('yes');
    return onDone();
  };

  return (
    <div className="field-signing">
      <label>
        {t('number')}
        <input
          dir="ltr"
          inputMode="numeric"
          value={number}
          disabled={first !== null}
          onChange={({ target }) => setNumber(target.value.replaceAll(/\D/g, ''))}
        />
      </label>
      {first && <p>{t('signedBy', { who: first.name || first.code })}</p>}
      <p className="problem" role="alert">
        {refusal && tell(refusal)}
      </p>
      {count !== null && (
        <ScanHere
          aim={t(first ? 'secondBadge' : 'firstBadge')}
          reads="badge"
          onText={(shown) => void sign(shown)}
        />
      )}
    </div>
  );
}
