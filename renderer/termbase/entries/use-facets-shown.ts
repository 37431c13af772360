import { useEffect, useState } from 'react';

/** In a window narrower than this the facets are a drawer over the list (termbase.css), shut at first. */
const NARROW = '(width < 1280px)';

/** Are the facets shown, and are they a drawer? */
export function useFacetsShown() {
  const [isDrawer, setDrawer] = useState(() => matchMedia(NARROW).matches);
  const [isShown, setShown] = useState(!isDrawer);
  useEffect(() => {
    const query = matchMedia(NARROW);
    const follow = () => {
      setDrawer(query.matches);
      setShown(!query.matches);
    };
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  return { isDrawer, isShown, setShown };
}
