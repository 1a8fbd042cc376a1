import type { Zone } from '../types.ts';

/** The letter of a zone in its colour, as it is printed on the badge. */
export function ZoneMark({ zone }: { zone: Pick<Zone, 'letter' | 'colour'> }) {
  return (
    <bdi className="zone-mark" style={{ backgroundColor: zone.colour, color: inkOn(zone.colour) }}>
      {zone.letter}
    </bdi>
  );
}

/** Black or white, whichever is read more easily on a colour (relative luminance as in WCAG 2). */
export function inkOn(colour: string): string {
  const channels = [1, 3, 5].map((start) => {
    const share = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  const [red = 0, green = 0, blue = 0] = channels;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? '#000' : '#fff';
}
