const marks = ['/ByteRange', '/Sig'];

/**
 * Whether a file that was handed over is to be verified rather than read into a draft: a packet, or a PDF that carries a
 * signature. An unsigned PDF is an earlier filing.
 */
export function isSignedFile({ fileName, bytes }: { readonly fileName: string; readonly bytes: Uint8Array }): boolean {
  if (/\.(zip|packet)$/i.test(fileName)) return true;
  if (!/\.pdf$/i.test(fileName)) return false;
  const text = new TextDecoder('latin1').decode(bytes);
  return marks.every((mark) => text.includes(mark));
}
