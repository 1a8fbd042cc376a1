import { useEffect, useMemo } from 'react';

/** A photo out of the roster, for as long as it is on the screen. */
export function Photo({ photo, alt, className }: { photo: Blob; alt: string; className: string }) {
  const address = useMemo(() => URL.createObjectURL(photo), [photo]);
  useEffect(() => () => URL.revokeObjectURL(address), [address]);

  return <img className={className} src={address} alt={alt} />;
}
