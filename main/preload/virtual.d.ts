/** Names taken from the contract while building (build/vite/channel-names.ts). */
declare module 'virtual:channel-names' {
  export const channels: readonly string[];
  export const events: readonly string[];
}
