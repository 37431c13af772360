import { useEffect, useRef, type ReactNode } from 'react';

const ID = 'exchange-heading';

/** The heading of what a person is at; it takes the focus when that changes. */
export function StepHeading({ children }: { readonly children: ReactNode }) {
  return (
    <h2 id={ID} className="step-heading" tabIndex={-1}>
      {children}
    </h2>
  );
}

/** Give the heading the focus whenever the place changes, but not when the screen is come to. */
export function useHeadingFocus(place: string): void {
  const before = useRef(place);
  useEffect(() => {
    if (before.current !== place) document.getElementById(ID)?.focus();
    before.current = place;
  }, [place]);
}
