import { join } from 'node:path';
import { runnerImport, type Plugin } from 'vite';

const contractFile = join(import.meta.dirname, '../../shared/ipc/contract.ts');
const eventsFile = join(import.meta.dirname, '../../shared/ipc/events.ts');
const virtual = 'virtual:channel-names';

/**
 * `virtual:channel-names`: the names of all channels and events as plain arrays, taken from the contract while building.
 * The preload needs no more than the names; with the contract itself every window would load the whole schema library.
 */
export function channelNames(): Plugin {
  return {
    name: 'channel-names',
    resolveId: (source) => (source === virtual ? `\0${virtual}` : null),
    async load(id) {
      if (id !== `\0${virtual}`) return null;
      const { module: contract } = await runnerImport<{ channels: string[] }>(contractFile, { configFile: false });
      const { module: events } = await runnerImport<{ events: object }>(eventsFile, { configFile: false });
      return [
        `export const channels = ${JSON.stringify(contract.channels)};`,
        `export const events = ${JSON.stringify(Object.keys(events.events))};`,
      ].join('\n');
    },
  };
}
