import type { Exhibit } from '../../shared/draft/draft';

/** An exhibit for a chosen file: its name and the hash of its bytes. */
export async function exhibitOf(file: File, number: number): Promise<Exhibit> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  const sha256 = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const title = file.name.replace(/\.[^.]+$/, '').replace(/[-_]+/g, ' ');
  return { type: `EX-99.${number}`, kind: 'other', title, file: file.name, sha256 };
}
