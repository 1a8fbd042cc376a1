import './duplicates.css';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { ActForm } from '#ui/form';
import { differingChoices, suggestKept, suggestValue } from '../../duplicates/merging/rules.ts';
import type { MergeChoice } from '../../duplicates/merging/types.ts';
import type { PairRow } from '../../duplicates/schema.ts';
import { useValueOf } from './value-of.tsx';

/**
 * One person or two: whoever works through the pairs needs no mouse for either. Two who were held
 * apart may still be merged.
 */
export function JudgeForms({ pair, answer }: { pair: PairRow; answer: unknown }) {
  const t = useTranslations('duplicates');
  const panels = useRef<HTMLDivElement>(null);
  useEffect(() => {
    panels.current?.querySelector<HTMLElement>('input:checked')?.focus({ preventScroll: true });
  }, [pair.id]);

  return (
    <div className="pair-sides" ref={panels}>
      <section className="panel">
        <h2>{t('merge.title')}</h2>
        <p>{t('merge.lead')}</p>
        <ActForm intent="merge" answer={answer} submit={t('merge.submit')}>
          <PairNumbers pair={pair} />
          <MergeFields pair={pair} />
        </ActForm>
      </section>
      {pair.state === 'open' && (
        <section className="panel">
          <h2>{t('different.title')}</h2>
          <ActForm intent="dismiss" answer={answer} submit={t('different.submit')}>
            <PairNumbers pair={pair} />
            <p>{t('different.lead')}</p>
          </ActForm>
        </section>
      )}
    </div>
  );
}

/** Which pair, as which versions of the two files it was seen. */
function PairNumbers({ pair }: { pair: PairRow }) {
  return (
    <>
      <input type="hidden" name="pair" value={pair.id} />
      <input type="hidden" name="oneVersion" value={pair.one.version} />
      <input type="hidden" name="otherVersion" value={pair.other.version} />
    </>
  );
}

function MergeFields({ pair }: { pair: PairRow }) {
  const t = useTranslations('duplicates');
  const { one, other } = pair;
  const kept = suggestKept(one, other);
  const ended = kept === one ? other : one;
  const differing = differingChoices(one, other);

  return (
    <>
      <Sides name="kept" legend={t('merge.keep')} pair={pair} chosen={kept.id} />
      <p>{differing.length > 0 ? t('merge.values') : t('merge.alike')}</p>
      {differing.map((choice) => (
        <Sides
          key={choice}
          name={`value-${choice}`}
          legend={t(`choice.${choice}`)}
          pair={pair}
          choice={choice}
          chosen={suggestValue(choice, kept, ended) === 'kept' ? kept.id : ended.id}
        />
      ))}
      <p className="field-hint">{t('merge.frozen')}</p>
    </>
  );
}

function Sides({
  name,
  legend,
  pair,
  choice,
  chosen,
}: {
  name: string;
  legend: string;
  pair: PairRow;
  choice?: MergeChoice;
  chosen: string;
}) {
  const t = useTranslations('duplicates');
  const valueOf = useValueOf();

  return (
    <fieldset className="pair-choice">
      <legend>{legend}</legend>
      {(['one', 'other'] as const).map((side) => (
        <label key={side}>
          <input
            type="radio"
            name={name}
            value={pair[side].id}
            defaultChecked={pair[side].id === chosen}
            required
          />
          <span>
            {t(`file.${side}`)}
            {choice && ' · '}
            {choice && <bdi>{valueOf(pair[side], choice) || t('nothing')}</bdi>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
