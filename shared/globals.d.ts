/**
 * The few globals that every JavaScript host (Node, Chromium, worker) has and the ECMAScript library lacks.
 * Nothing else may be declared here: `shared/` stays free of Node, DOM, clock and random source.
 */
declare class TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>;
}
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(input?: Uint8Array): string;
}
