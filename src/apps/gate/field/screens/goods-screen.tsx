import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ExhibitTag } from '#modules/exhibits/orders/types';
import { useClock } from '../../screens/clock.ts';
import { Panel } from '../../screens/panel.tsx';
import { give } from '../../signals/sounds.ts';
import { findTag, standingOf } from '../custody-view.ts';
import type { Presented } from '../field.ts';
import type { CustodyRefusal } from '../types.ts';
import { ScanHere } from './scan-here.tsx';
import { useField } from './use-field.ts';

/** From hand to hand: the tag of an item, where it goes, the badge of whoever takes it. */
export function GoodsScreen({ onBack }: { onBack: () => void }) {
  const t = useTranslations('gateField');
  const { orders } = useField();
  const [tag, setTag] = useState<ExhibitTag | null>(null);
  const [isUnknown, setUnknown] = useState(false);

  const take = ({ text }: Presented) => {
    const found = findTag(orders, text);
    give(found ? 'yes' : 'no');
    setUnknown(!found);
    setTag(found ?? null);
  };

  return (
    <Panel title={t('goods')} onBack={tag ? () => setTag(null) : onBack}>
      {tag ? (
        <HandOver key={tag.id} tag={tag} onDone={() => setTag(null)} />
      ) : (
        <>
          <p className="problem" role="alert">
            {isUnknown && t('custody.unknown')}
          </p>
          <ScanHere aim={t('scan.aimTag')} reads="tag" onText={take} />
        </>
      )}
    </Panel>
  );
}

function HandOver({ tag, onDone }: { tag: ExhibitTag; onDone: () => void }) {
  const t = useTranslations('gateField.custody');
  const gates = useTranslations('gates.refusal');
  const clock = useClock();
  const { field, orders } = useField();
  const nameOf = usePlaceNames();
  const [word, setWord] = useState<string | null>(null);
  const [refused, setRefused] = useState<{ why: CustodyRefusal; shown: Presented } | null>(null);
  const [isDone, setDone] = useState(false);
  const last = standingOf(orders, field.log(), tag.id);
  const lanes = orders.ranges.flatMap((range) => range.lanes);
  const words = ['store', 'stand', 'transit', ...lanes.map(({ id }) => `lane/${id}`), 'out'];

  const hand = async (shown: Presented, isAgainst: boolean) => {
    if (word === null) return;
    const told = await field.handOver({ tag, word, isAgainst }, shown);
    give(told.ok ? 'yes' : 'no');
    setRefused(told.ok ? null : { why: told.why, shown });
    setDone(told.ok);
  };

  return (
    <section className="field-goods" data-tag={tag.code}>
      <p>
        <strong dir="auto">{tag.designation}</strong> <bdi>{tag.code}</bdi>
      </p>
      <p data-last={last?.place}>
        {last
          ? t('lastly', {
              where: nameOf(last.placeId ? `${last.place}/${last.placeId}` : last.place),
              time: clock(last.since.getTime()),
            })
          : t('never')}
      </p>
      {isDone ? (
        <>
          <p className="field-clear" aria-live="polite">
            {t('done', { where: nameOf(word ?? '') })}
          </p>
          <button type="button" className="act act-first" onClick={onDone}>
            {t('another')}
          </button>
        </>
      ) : (
        <>
          <h2>{t('where')}</h2>
          <div className="field-reasons">
            {words.map((one) => (
              <button
                key={one}
                type="button"
                className="act"
                data-where={one}
                aria-pressed={one === word}
                onClick={() => setWord(one)}
              >
                {nameOf(one)}
              </button>
            ))}
          </div>
          <p className="problem" role="alert">
            {refused?.why.kind === 'badge' && gates(`${refused.why.refusal}.reason`)}
            {refused?.why.kind === 'step' && t(`against.${refused.why.refusal}`)}
          </p>
          {refused?.why.kind === 'step' && (
            <button
              type="button"
              className="act act-danger"
              data-act="anyway"
              onClick={() => void hand(refused.shown, true)}
            >
              {t('anyway')}
            </button>
          )}
          {word !== null && (
            <ScanHere aim={t('taker')} reads="badge" onText={(shown) => void hand(shown, false)} />
          )}
        </>
      )}
    </section>
  );
}

/** What a word of custody is called: a lane by its code. */
function usePlaceNames(): (word: string) => string {
  const t = useTranslations('gateField.custody');
  const { ranges } = useField().orders;
  const lanes = ranges.flatMap((range) => range.lanes);
  return (word) => {
    const [place = '', id] = word.split('/');
    const lane = lanes.find((one) => one.id === id);
    if (place === 'lane') return t('laneOf', { code: lane?.code ?? '' });
    const known = (['border', 'store', 'stand', 'transit', 'out'] as const).find(
      (one) => one === place,
    );
    return known ? t(`place.${known}`) : place;
  };
}
