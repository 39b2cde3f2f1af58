const marks = ['/ByteRange', '/Sig'];

/**
 * Whether a file that was handed over is to be verified rather than read into a draft: a packet, or a PDF that carries a
 * signature. An unsigned PDF is an earlier filing.
 */
export async function isSignedFile(file: File): Promise<boolean> {
  if (/\.(zip|packet)$/i.test(file.name)) return true;
  if (!/\.pdf$/i.test(file.name)) return false;
  const text = new TextDecoder('latin1').decode(await file.arrayBuffer());
  return marks.every((mark) => text.includes(mark));
}
