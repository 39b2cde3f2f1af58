import { useEffect, useRef } from 'react';
import styles from './Signing.module.css';

interface Props {
  readonly children: string;
  /** What sends the keyboard back to the beginning of the step, once there is such a thing. */
  readonly setback?: unknown;
}

/** A step's title; it takes the focus when the step appears, so that the keyboard and the screen reader follow. */
export function StepHeading({ children, setback }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [setback]);
  return (
    <h1 ref={heading} tabIndex={-1} className={styles.heading}>
      {children}
    </h1>
  );
}
