/** One file of a packet; `name` uses `/` and is relative. */
export interface PacketFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
