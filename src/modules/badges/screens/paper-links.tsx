import { Link } from 'react-router';
import { useTranslations } from 'use-intl';

export type PaperRights = { print: boolean; custody: boolean; vehicles: boolean };

/** The other pages about what people carry. */
export function PaperLinks({ office, may }: { office: string; may: PaperRights }) {
  const t = useTranslations('printing.links');
  const links = [
    [may.print, 'queue', 'print-queue'],
    [may.print, 'desk', 'badges/desk'],
    [true, 'bearers', 'badges/bearers'],
    [may.custody, 'handover', 'badges/handover'],
    [may.custody, 'pins', 'pins'],
    [may.vehicles, 'vehicles', 'vehicle-passes'],
  ] as const;

  return (
    <>
      {links.map(
        ([shown, label, path]) =>
          shown && (
            <Link key={path} className="button button-quiet" to={`${office}/${path}`}>
              {t(label)}
            </Link>
          ),
      )}
    </>
  );
}
