import { useEffect, useState } from 'react';

/** So long after the first press the second counts. */
const ARMED_MS = 5_000;

/** A button that a pocket cannot press: the second press within five seconds is the word. */
export function PressTwice({
  label,
  again,
  className,
  onPress,
  disabled = false,
}: {
  label: string;
  /** What it says after the first press. */
  again: string;
  className: string;
  onPress: () => void;
  disabled?: boolean;
}) {
  const [isArmed, setArmed] = useState(false);
  useEffect(() => {
    if (!isArmed) return undefined;
    const timer = setTimeout(() => setArmed(false), ARMED_MS);
    return () => clearTimeout(timer);
  }, [isArmed]);

  const press = () => {
    setArmed(!isArmed);
    if (isArmed) onPress();
  };
  return (
    <button
      type="button"
      className={className}
      data-armed={isArmed}
      disabled={disabled}
      onClick={press}
    >
      <span aria-live="assertive">{isArmed ? again : label}</span>
    </button>
  );
}
