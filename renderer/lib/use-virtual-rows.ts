import { useEffect, useRef, useState } from 'react';

/** Rows kept above and below what is in sight. */
const slack = 12;
/** The rows change by so many at once: not every pixel of scrolling draws anew. */
const step = 6;

/** Which rows of a long table are in sight of its scrolling ancestor; `anchor` goes onto the table's box. */
export function useVirtualRows(count: number, rowHeight: number) {
  const anchor = useRef<HTMLDivElement>(null);
  const [range, setRange] = useState({ from: 0, to: Math.min(count, 60) });
  useEffect(() => {
    const scroller = scrollingAncestor(anchor.current);
    const measure = () => {
      const top = (scroller?.getBoundingClientRect().top ?? 0) - (anchor.current?.getBoundingClientRect().top ?? 0);
      const height = scroller?.clientHeight ?? window.innerHeight;
      const from = Math.max(0, floorTo(top / rowHeight, step) - slack);
      const to = Math.min(count, floorTo((top + height) / rowHeight, step) + step + slack);
      setRange((before) => (before.from === from && before.to === to ? before : { from, to }));
    };
    measure();
    scroller?.addEventListener('scroll', measure, { passive: true });
    window.addEventListener('resize', measure);
    return () => {
      scroller?.removeEventListener('scroll', measure);
      window.removeEventListener('resize', measure);
    };
  }, [count, rowHeight]);
  return { anchor, from: Math.min(range.from, count), to: Math.max(range.to, Math.min(count, 30)) };
}

function floorTo(value: number, multiple: number): number {
  return Math.floor(value / multiple) * multiple;
}

function scrollingAncestor(element: HTMLElement | null): HTMLElement | null {
  let each = element?.parentElement ?? null;
  while (each !== null && !/(auto|scroll)/.test(getComputedStyle(each).overflowY)) each = each.parentElement;
  return each;
}
