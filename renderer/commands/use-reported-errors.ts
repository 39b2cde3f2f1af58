import { notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { AppError } from '../../shared/errors/app-error';

/** A failure that no screen has shown at its place is told in the corner: what happened and the one thing to do. */
export function useReportedErrors(): void {
  useEffect(() => {
    const report = (event: PromiseRejectionEvent) => {
      // What was expected to go wrong is no fault of the program. Anything else is, and stays in sight of the console.
      if (!(event.reason instanceof AppError)) return;
      event.preventDefault();
      const { code, message, action } = event.reason;
      notifications.show({ id: code, color: 'red', role: 'alert', title: message, message: action, autoClose: 15_000 });
    };
    window.addEventListener('unhandledrejection', report);
    return () => window.removeEventListener('unhandledrejection', report);
  }, []);
}
