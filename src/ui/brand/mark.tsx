/** The mark: those who met, in a ring on one field, around the ground they share. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true" className="mark">
      <rect width="32" height="32" rx="7" fill="#26235c" />
      <g fill="none" stroke="#e0a443" strokeWidth="3" strokeLinecap="round">
        <path d="M16 5.500a10.500 10.500 0 0 1 7.420 3.080" />
        <path d="M26.140 13.280a10.500 10.500 0 0 1-1.050 7.970" />
        <path d="M20.440 25.520a10.500 10.500 0 0 1-8.880 0" />
        <path d="M6.910 21.250a10.500 10.500 0 0 1-1.050-7.970" />
        <path d="M8.580 8.580a10.500 10.500 0 0 1 3-2.130" />
      </g>
      <circle cx="16" cy="16" r="3.600" fill="#fff" />
    </svg>
  );
}
