import { expect, test } from 'vitest';
import { judgeNotice, knownNotices } from './corpus/known-notices';

/** Notices written in the layouts of three decades, each with what a careful reader finds in it. */
test.each(knownNotices('test/fixtures/notices').map((notice) => [notice.name, notice] as const))(
  '%s is read without a wrong field',
  async (_name, notice) => {
    const wrong = (await judgeNotice(notice)).filter(({ right }) => !right);
    expect(wrong.map(({ field, got, want }) => ({ field, got, want }))).toEqual([]);
  },
);
