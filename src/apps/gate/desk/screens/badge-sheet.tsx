import { useEffect, useMemo } from 'react';
import { createPortal } from 'react-dom';
import type { GatePack } from '#modules/gates/pack/types';
import { sheetOf } from '../sheet.ts';
import type { DeskBadge } from '../types.ts';

/** Long enough for the photo and the code to be drawn. */
const DRAWN_AFTER_MS = 200;

/** One badge for the printer, and nothing else of the page; the print dialogue opens by itself. */
export function BadgeSheet({ badge, plan }: { badge: DeskBadge; plan: GatePack['plan'] | null }) {
  const photo = badge.holder?.photo ?? null;
  const photoUrl = useMemo(() => photo && URL.createObjectURL(photo), [photo]);
  useEffect(() => () => void (photoUrl && URL.revokeObjectURL(photoUrl)), [photoUrl]);
  useEffect(() => {
    const timer = setTimeout(() => print(), DRAWN_AFTER_MS);
    return () => clearTimeout(timer);
  }, [badge]);
  if (!plan) return null;

  return createPortal(
    // Written by `badgeHtml`, which escapes whatever people wrote.
    <div
      className="desk-sheet"
      dangerouslySetInnerHTML={{ __html: sheetOf(badge, plan, photoUrl) }}
    />,
    document.body,
  );
}
