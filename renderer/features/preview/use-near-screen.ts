import { useEffect, useState, type RefObject } from 'react';

/** The margin counts in the pane that scrolls, too (`scrollMargin`). */
const nearby = { rootMargin: '900px 0px', scrollMargin: '900px 0px' };

/** Whether an element is on the screen or less than a page away from it; what is far away need not be drawn. */
export function useNearScreen(element: RefObject<HTMLElement | null>): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    if (element.current === null) return undefined;
    const observer = new IntersectionObserver(
      (entries) => setNear(entries.some(({ isIntersecting }) => isIntersecting)),
      nearby,
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return isNear;
}
