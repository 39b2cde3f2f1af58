import { useEffect, useRef, type RefObject } from 'react';

/**
 * Where the focus goes when the control that had it is gone: to the element of this reference, if nothing has the focus
 * after `value` changed. The element needs `tabIndex={-1}`.
 */
export function useFocusKept<Kind extends HTMLElement>(value: unknown): RefObject<Kind | null> {
  const target = useRef<Kind>(null);
  const before = useRef(value);
  useEffect(() => {
    const isLost = before.current !== value && document.activeElement === document.body;
    before.current = value;
    if (isLost) target.current?.focus();
  }, [value]);
  return target;
}
