import { useEffect, useRef } from 'react';
import styles from './Signing.module.css';

/** A step's title; it takes the focus when the step appears, so that the keyboard and the screen reader follow. */
export function StepHeading({ children }: { readonly children: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h1 ref={heading} tabIndex={-1} className={styles.heading}>
      {children}
    </h1>
  );
}
