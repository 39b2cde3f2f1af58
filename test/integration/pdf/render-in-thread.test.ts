import { expect, onTestFinished, test } from 'vitest';
import { NoticeRenderer } from '../../../main/services/faces/render-in-thread';
import { renderNotice } from '../../../main/services/faces/render-notice';
import { setField } from '../../../shared/draft/field-path';
import { validateDraft } from '../../../shared/draft/parse-draft';
import { sonusDraft } from '../../helpers/sonus-draft';

function startRenderer(): NoticeRenderer {
  const renderer = new NoticeRenderer();
  onTestFinished(() => renderer.close());
  return renderer;
}

test('a notice printed in the thread has the bytes of one printed here', async () => {
  const renderer = startRenderer();
  const [there, here] = await Promise.all([renderer.render(sonusDraft), renderNotice(sonusDraft)]);
  expect(Buffer.compare(there.bytes, here.bytes)).toBe(0);
  expect(there.places).toEqual(here.places);
});

test('answers find their callers, failures too, and the thread goes on', async () => {
  const renderer = startRenderer();
  const unprintable = validateDraft(setField(sonusDraft, 'narrative', 'Ask 山田.'));
  const [failure, conformed] = await Promise.all([
    renderer.render(unprintable).catch((error: unknown) => error),
    renderer.render(sonusDraft, { conformed: true }),
  ]);
  expect(failure).toMatchObject({ code: 'render-missing-glyph', details: { field: 'narrative' } });
  expect(conformed.pages).toBe(3);
});

test('a notice that is no longer wanted ends at once, and what waits beside it is printed all the same', async () => {
  const renderer = startRenderer();
  const controller = new AbortController();
  const paragraphs = Array.from({ length: 3000 }, (_, at) => `Paragraph ${at} of a long explanation.`).join('\n\n');
  const unwanted = renderer.render(setField(sonusDraft, 'narrative', paragraphs), {}, controller.signal);
  const wanted = renderer.render(sonusDraft);
  let isPrinted = false;
  void wanted.then(() => (isPrinted = true));
  controller.abort();
  await expect(unwanted).rejects.toThrow(controller.signal.reason as Error);
  expect(isPrinted).toBe(false);
  expect((await wanted).pages).toBe(3);
});

test('a thread that was ended is replaced', async () => {
  const renderer = startRenderer();
  await renderer.render(sonusDraft);
  await renderer.close();
  expect((await renderer.render(sonusDraft)).pages).toBe(3);
});
