import Store from 'electron-store';
import { settingsSchema, type Settings } from '../../shared/ipc/contracts/app';

/** How the window looks, kept in clear beside the vault: it holds nothing about drafts. */
export interface SettingsFile {
  read(): Settings;
  /** Keeps the settings and answers what is kept. */
  write(settings: Settings): Settings;
}

/** Settings in `settings.json` of a folder; what is missing or wrong there is the default. */
export function openSettingsFile(folder: string): SettingsFile {
  const store = new Store<{ settings: unknown }>({ cwd: folder, name: 'settings', clearInvalidConfig: true });
  const read = () => settingsSchema.catch(settingsSchema.parse({})).parse(store.get('settings') ?? {});
  return {
    read,
    write: (settings) => {
      store.set('settings', settings);
      return read();
    },
  };
}
