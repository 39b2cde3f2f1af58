import { notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { AppError } from '../../shared/errors/app-error';
import { asAppError } from '../api/client';

/** A failure that no screen has shown at its place is told in the corner: what happened and the one thing to do. */
export function useReportedErrors(): void {
  useEffect(() => {
    const report = (event: PromiseRejectionEvent) => {
      const { code, message, action } = asAppError(event.reason);
      // What was expected to go wrong is no fault of the program; a bug still reaches the console.
      if (event.reason instanceof AppError) event.preventDefault();
      notifications.show({ id: code, color: 'red', role: 'alert', title: message, message: action, autoClose: 15_000 });
    };
    window.addEventListener('unhandledrejection', report);
    return () => window.removeEventListener('unhandledrejection', report);
  }, []);
}
