import type { Exhibit } from '../../shared/draft/draft';
import { call } from '../api/client';

/** An exhibit for a chosen file, which main keeps until the notice is signed: its name and the hash of its bytes. */
export async function exhibitOf(file: File, number: number): Promise<Exhibit> {
  const { sha256 } = await call('drafts:keep-exhibit', { bytes: new Uint8Array(await file.arrayBuffer()) });
  const title = file.name.replace(/\.[^.]+$/, '').replace(/[-_]+/g, ' ');
  return { type: `EX-99.${number}`, kind: 'other', title, file: file.name, sha256 };
}
