import { useEffect, useLayoutEffect, useRef } from 'react';

/**
 * A button at work is disabled, and a disabled one loses the focus: once the work is done, the control that had it gets it
 * back, unless the person has gone on to another.
 */
export function useFocusBack(isBusy: boolean): void {
  const holder = useRef<Element | null>(null);
  useLayoutEffect(() => {
    // Asked before the browser takes the focus away, which it does with the next picture.
    if (isBusy) holder.current = document.activeElement;
  }, [isBusy]);
  useEffect(() => {
    if (isBusy || document.activeElement !== document.body) return;
    if (holder.current instanceof HTMLElement) holder.current.focus();
    holder.current = null;
  }, [isBusy]);
}
