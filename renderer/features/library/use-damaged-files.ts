import { useEffect } from 'react';
import { listen } from '../../api/client';
import { useApp } from '../../stores/app-store';

/** Hears of files that could not be read, whatever was being done when they were met. */
export function useDamagedFiles(): void {
  useEffect(() => listen('drafts:damaged', (damaged) => useApp.getState().noteDamaged(damaged)), []);
}
