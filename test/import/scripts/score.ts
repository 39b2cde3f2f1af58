import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { judgeNotice, knownNotices } from '../corpus/known-notices';

/** `npm run import:score -- [FOLDER]`: every wrong field of the notices in a folder, and how many are right. */
export async function main(args: readonly string[]): Promise<void> {
  const folder = args[0] ?? 'test/fixtures/notices';
  const isParted = existsSync(join(folder, 'filings'));
  const notices = isParted ? knownNotices(join(folder, 'filings'), join(folder, 'truth')) : knownNotices(folder);
  let fields = 0;
  let right = 0;
  for (const notice of notices) {
    for (const verdict of await judgeNotice(notice)) {
      fields++;
      if (verdict.right) right++;
      else {
        const words = [verdict.got, verdict.want].map((value) => JSON.stringify(value) ?? 'nothing');
        process.stdout.write(`${notice.name} ${verdict.field} (${verdict.confidence}): ${words.join('\n   not ')}\n`);
      }
    }
  }
  process.stdout.write(`${right} of ${fields} fields of ${notices.length} notices right\n`);
}
