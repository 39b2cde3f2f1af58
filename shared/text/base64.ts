const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 of bytes (RFC 4648, section 4, with padding), in lines of 76 characters (RFC 2045) parted by line feeds. */
export function toBase64Lines(bytes: Uint8Array): string {
  const lines: string[] = [];
  for (let start = 0; start < bytes.length; start += 57) lines.push(toBase64(bytes.subarray(start, start + 57)));
  return lines.join('\n');
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let index = 0; index < bytes.length; index += 3) {
    const group = ((bytes[index] ?? 0) << 16) | ((bytes[index + 1] ?? 0) << 8) | (bytes[index + 2] ?? 0);
    const present = Math.min(3, bytes.length - index);
    for (let digit = 0; digit < 4; digit += 1) {
      text += digit <= present ? digits.charAt((group >> (18 - 6 * digit)) & 63) : '=';
    }
  }
  return text;
}
