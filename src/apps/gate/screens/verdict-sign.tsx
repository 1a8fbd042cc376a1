import type { ScanResult } from '../device/types.ts';

/** A round tick, a triangle with a mark, an eight-cornered cross: told apart without colours and without reading. */
export function VerdictSign({ colour }: { colour: ScanResult['colour'] }) {
  return (
    <svg className="verdict-sign" viewBox="0 0 100 100" aria-hidden="true">
      {colour === 'green' && (
        <>
          <circle cx="50" cy="50" r="46" className="sign-ground" />
          <path d="M27 52l16 17 31-36" className="sign-line" />
        </>
      )}
      {colour === 'amber' && (
        <>
          <path d="M50 7 96 90H4z" className="sign-ground sign-round" />
          <path d="M50 36v25m0 14v.5" className="sign-line" />
        </>
      )}
      {colour === 'red' && (
        <>
          <path d="M31 4h38l27 27v38L69 96H31L4 69V31z" className="sign-ground" />
          <path d="M33 33l34 34m0-34L33 67" className="sign-line" />
        </>
      )}
    </svg>
  );
}
