import { writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Keep } from '../../main/app/keep';
import { exportNotices } from '../../main/services/faces/export-notices';
import { renderNotice } from '../../main/services/faces/render-notice';
import { writeFileAtomically } from '../../main/storage/write-file';
import { draftWith, openLaptop, passphrase, signer, type Mode } from './laptop';

/** A change waits no longer than this to be saved, as `renderer/stores/autosave.ts` has it. */
const longestMilliseconds = 400;

interface Desk {
  readonly keep: Keep;
  readonly draftId: string;
  readonly exports: string;
}

/** Works until it is killed; every line says what is done and may be relied upon from then on. */
const work: Readonly<Record<Mode, (desk: Desk) => Promise<void>>> = {
  typing: async ({ keep, draftId }) => {
    let { revision } = keep.drafts.open(draftId);
    let oldest: number | null = null;
    for (let keys = 1; ; keys += 1) {
      const now = Date.now();
      oldest ??= now;
      say('key', keys, now);
      await pause(10 + ((keys * 7919) % 60));
      if (Date.now() - oldest < longestMilliseconds) continue;
      revision = keep.drafts.save(draftId, revision, draftWith(keys)).revision;
      oldest = null;
      say('saved', keys, revision);
    }
  },
  saving: async ({ keep, draftId }) => {
    let { revision } = keep.drafts.open(draftId);
    for (let keys = 1; ; keys += 1) {
      revision = keep.drafts.save(draftId, revision, draftWith(keys)).revision;
      say('saved', keys, revision);
      await pause(0);
    }
  },
  signing: async ({ keep, draftId }) => {
    const fingerprint = keep.identities.list()[0]?.fingerprint ?? '';
    for (;;) {
      const { contentHash } = await keep.signing.freeze(draftId);
      say('frozen', 0, 0);
      const sealing = { draftId, fingerprint, contentHash, typedName: signer, passphrase, overrides: [] };
      await keep.signing.seal(sealing);
      say('sealed', 0, 0);
      keep.signing.void(draftId);
      say('voided', 0, 0);
    }
  },
  exporting: async ({ keep, draftId, exports }) => {
    for (let count = 1; ; count += 1) {
      const { draft } = keep.drafts.open(draftId);
      const { bytes } = await renderNotice(draft);
      writeFileAtomically(join(exports, 'notice.pdf'), bytes);
      say('exported', count, 0);
      const ids = Array.from({ length: 8 }, () => draftId);
      await exportNotices(join(exports, 'notices.zip'), {
        ids,
        to: 'html',
        read: () => draft,
        print: (notice) => renderNotice(notice),
      });
      say('exported', count, 1);
    }
  },
};

function say(...words: readonly (string | number)[]): void {
  writeSync(1, `${words.join(' ')}\n`);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

const [userData = '', aheadBy = '0', mode = 'saving', draftId = ''] = process.argv.slice(2);
const keep = await openLaptop(userData, Number(aheadBy));
say('ready', 0, 0);
await work[mode as Mode]({ keep, draftId, exports: join(userData, 'exports') });
