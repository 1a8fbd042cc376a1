/** The mark: five who met in a ring on one field, around the ground they share. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true" className="mark">
      <rect width="32" height="32" rx="7" fill="#26235c" />
      <circle
        cx="16"
        cy="16"
        r="9.5"
        fill="none"
        stroke="#e0a443"
        strokeWidth="3.2"
        strokeLinecap="round"
        strokeDasharray="6.74 5.2"
        transform="rotate(-110 16 16)"
      />
      <circle cx="16" cy="16" r="3.4" fill="#fff" />
    </svg>
  );
}
