import type { ReactNode } from 'react';
import type { CampaignStanding } from '../../board/types.ts';

/** What lies over the ground of a standing, so that it is told without any colour. */
const patterns: Record<CampaignStanding | 'uninvited', ReactNode> = {
  present: null,
  named: <path d="M-2 2l4-4M0 12l12-12M10 14l4-4" strokeWidth="3" />,
  accepted: <path d="M-2 2l4-4M0 12l12-12M10 14l4-4" strokeWidth="1" />,
  waiting: <path d="M3 3h0M9 9h0" strokeWidth="2.6" strokeLinecap="round" />,
  declined: <path d="M0 0l12 12M12 0l-12 12" strokeWidth="1" />,
  prepared: <path d="M0 6h12" strokeWidth="1" />,
  uninvited: null,
};

const signs: Record<CampaignStanding, ReactNode> = {
  present: <circle r="5" fill="currentColor" />,
  named: <path d="M-5.5 6c0-6 11-6 11 0zM-3-3a3 3 0 1 0 6 0a3 3 0 1 0-6 0" fill="currentColor" />,
  accepted: <path d="M-5 0.5l3.5 4L5-4.5" />,
  waiting: <path d="M-5 0h0M0 0h0M5 0h0" strokeWidth="3.2" />,
  declined: <path d="M-4-4l8 8M4-4l-8 8" />,
  prepared: <path d="M-6-4h12v8h-12zM-6-4l6 5 6-5" strokeWidth="1.5" />,
};

/** The fills of the map, named `map-fill-<standing>`; to stand once on the page. */
export function MapPatterns() {
  return (
    <svg className="map-patterns" width="0" height="0" aria-hidden="true">
      <defs>
        {Object.entries(patterns).map(([standing, lines]) => (
          <pattern
            key={standing}
            id={`map-fill-${standing}`}
            className="map-fill"
            data-standing={standing}
            width="12"
            height="12"
            patternUnits="userSpaceOnUse"
          >
            <rect width="12" height="12" />
            {lines}
          </pattern>
        ))}
      </defs>
    </svg>
  );
}

/** The sign of a standing on a white disc, so that it is read on any pattern. */
export function MapSign({
  standing,
  x = 0,
  y = 0,
  scale = 1,
}: {
  standing: CampaignStanding;
  x?: number;
  y?: number;
  scale?: number;
}) {
  return (
    <g className="map-sign" transform={`translate(${x} ${y}) scale(${scale})`}>
      <circle r="9.5" />
      {signs[standing]}
    </g>
  );
}
