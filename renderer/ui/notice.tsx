import { createContext, useCallback, useContext, useEffect, useState, type ReactNode } from 'react';

const NoticeContext = createContext<(text: string) => void>(() => {});

/** How long a notice stays, in ms. */
const STAYS = 2400;

/** Shows short notices at the foot of the window, which screen readers speak. */
export function NoticeProvider({ children }: { readonly children: ReactNode }) {
  const [notice, setNotice] = useState<{ readonly text: string; readonly count: number } | null>(null);
  const show = useCallback((text: string) => setNotice((before) => ({ text, count: (before?.count ?? 0) + 1 })), []);
  useEffect(() => {
    if (notice === null) return undefined;
    const timer = setTimeout(() => setNotice(null), STAYS);
    return () => clearTimeout(timer);
  }, [notice]);
  return (
    <NoticeContext value={show}>
      {children}
      <div className="notice-place" role="status">
        {notice !== null && (
          <span key={notice.count} className="notice">
            {notice.text}
          </span>
        )}
      </div>
    </NoticeContext>
  );
}

/** Show a short notice. */
export function useNotice(): (text: string) => void {
  return useContext(NoticeContext);
}
