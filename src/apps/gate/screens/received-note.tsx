import { useTranslations } from 'use-intl';
import type { Received } from '../device/types.ts';

/** What came in by camera or file, in one line over the camera. */
export function ReceivedNote({ received, onClose }: { received: Received; onClose: () => void }) {
  const t = useTranslations('gateApp');
  const words = useReceivedWords();

  return (
    <div className="received-note" aria-live="polite" data-kind={received.kind}>
      <p>{words(received)}</p>
      <button type="button" onClick={onClose}>
        {t('verdict.tap')}
      </button>
    </div>
  );
}

export function useReceivedWords(): (received: Received) => string {
  const t = useTranslations('gateApp.received');

  return (received) => {
    switch (received.kind) {
      case 'events':
        return [
          t('events', { accepted: received.accepted }),
          received.quarantined > 0 && t('quarantined', { count: received.quarantined }),
        ]
          .filter(Boolean)
          .join(' · ');
      case 'revocations':
        return received.isNews ? t('revocations', { epoch: received.epoch }) : t('known');
      case 'trust':
      case 'pack':
        return received.isNews ? t(received.kind) : t('known');
      case 'enrolment':
        return t('enrolment');
      case 'refused':
        return t(`refused.${received.why}`);
      case 'frame':
        return '';
    }
  };
}
