import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { CountingLeg } from '#modules/convoys/types';
import { give } from '../../signals/sounds.ts';
import type { ConvoyView } from '../convoy-view.ts';
import type { Presented } from '../field.ts';
import type { AboardReason, BoardAnswer } from '../types.ts';
import { BoardCard, colourOf } from './board-card.tsx';
import { ScanHere } from './scan-here.tsx';
import { useField } from './use-field.ts';

const signals = { green: 'yes', amber: 'attention', red: 'no' } as const;

/** Badge after badge at the door of one vehicle. */
export function CountScreen({
  view: { order, count },
  leg,
  vehicleId,
  onVehicle,
}: {
  view: ConvoyView;
  leg: CountingLeg;
  vehicleId: string;
  onVehicle: (vehicleId: string) => void;
}) {
  const t = useTranslations('gateField');
  const { field } = useField();
  const [answer, setAnswer] = useState<BoardAnswer | null>(null);
  const vehicle = count.vehicles.find((one) => one.vehicleId === vehicleId);
  const code = order.vehicles.find(({ id }) => id === vehicleId)?.code ?? '';

  const show = (told: BoardAnswer) => {
    give(signals[colourOf(told.verdict)]);
    setAnswer(told);
  };
  const board = async (shown: Presented) => show(await field.board(shown, { vehicleId, leg }));
  const letAboard = async (reason: AboardReason) => {
    if (answer) show(await field.letAboard(answer, reason));
  };
  const undo = async () => {
    if (answer?.event) await field.takeBack(answer.event);
    setAnswer(null);
  };

  return (
    <>
      <label className="field-vehicle">
        {t('convoy.vehicle')}
        <select value={vehicleId} onChange={({ target }) => onVehicle(target.value)}>
          {order.vehicles.map((one) => (
            <option key={one.id} value={one.id}>
              {[one.code, one.plate, one.callSign].filter(Boolean).join(' · ')}
            </option>
          ))}
        </select>
      </label>
      {vehicle && (
        <p className="field-in-vehicle">
          {t('convoy.inVehicle', {
            ...{ code, counted: vehicle.counted[leg], listed: vehicle.listed },
          })}
        </p>
      )}
      {answer && (
        <BoardCard
          key={answer.at}
          answer={answer}
          onLetAboard={(reason) => void letAboard(reason)}
          onUndo={() => void undo()}
          onClose={() => setAnswer(null)}
        />
      )}
      <ScanHere aim={t('scan.aim')} reads="badge" onText={(shown) => void board(shown)} />
    </>
  );
}
