import { notifications } from '@mantine/notifications';
import { call } from '../../api/client';
import { calendarStrings } from '../../strings/calendar';

/** Saves the dates of these drafts where the person wants them, and says under which name. */
export async function saveDates(draftIds: readonly string[]): Promise<void> {
  const { fileName } = await call('deadlines:save-calendar', { draftIds: [...draftIds] });
  if (fileName !== null) notifications.show({ message: calendarStrings.saved(fileName) });
}
