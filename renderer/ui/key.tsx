import type { ReactNode } from 'react';

/** A key of the keyboard, where it acts. */
export function Key({ children }: { readonly children: ReactNode }) {
  return <kbd className="key">{children}</kbd>;
}
