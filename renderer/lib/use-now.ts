import { useEffect, useState } from 'react';
import { systemClock } from './clock';

/** The local clock's time, renewed every so many seconds. */
export function useNow(seconds: number): number {
  const [now, setNow] = useState(() => systemClock.now());
  useEffect(() => {
    const timer = window.setInterval(() => setNow(systemClock.now()), seconds * 1000);
    return () => window.clearInterval(timer);
  }, [seconds]);
  return now;
}
