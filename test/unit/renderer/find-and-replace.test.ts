// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { useApp } from '../../../renderer/stores/app-store';
import { matchesOf } from '../../../renderer/stores/find-slice';
import { snippetOf } from '../../../renderer/features/editor/find-in-draft';
import { sonusDraft } from '../../helpers/sonus-draft';

const app = () => useApp.getState();

beforeEach(() => {
  app().showDraft({ id: '', state: 'draft', revision: 1, savedAt: 0, draft: sonusDraft });
  useApp.setState({ dialog: 'find' });
  app().changeSearch({ words: '', replacement: '', matchCase: false });
});

test('matches stand in the order of the sheet, and stepping goes round', () => {
  app().changeSearch({ words: 'sonus' });
  expect(matchesOf(app()).map(({ path }) => path)).toEqual(['registrant.name', 'narrative', 'signature.registrant']);
  app().stepMatch(-1);
  expect(app().wantedField).toMatchObject({ path: 'signature.registrant', keepFocus: true });
  app().stepMatch(1);
  expect(app().matchAt).toBe(0);
});

test('one match or all are replaced, each as one step to undo', async () => {
  app().changeSearch({ words: 'Sonus Networks', replacement: 'Acme', matchCase: true });
  app().replaceMatch();
  expect(app().open?.draft.registrant.name).toBe('Acme, Inc.');
  expect(app().open?.draft.signature.registrant).toBe('Sonus Networks, Inc.');
  app().replaceAll();
  expect(matchesOf(app())).toEqual([]);
  expect(app().open?.draft.narrative).toContain('Acme, Inc. (the');
  await app().undo();
  expect(matchesOf(app())).toHaveLength(2);
});

test('signs of the search are not read as a pattern', () => {
  app().changeSearch({ words: '(the' });
  expect(matchesOf(app())).toHaveLength(1);
  app().changeSearch({ words: '$&', replacement: '$&' });
  expect(matchesOf(app())).toEqual([]);
});

test('the bar shows the match with what stands around it', () => {
  const [match] = matchesOf({ ...app(), search: { words: 'postponed', replacement: '', matchCase: false } });
  if (match === undefined) throw new Error('the narrative has the word');
  const [before, found, after] = snippetOf(sonusDraft, match);
  expect(`${before}[${found}]${after}`).toMatch(/^….*“?Company”?\S* \[postponed\] the release.*…$/);
});

test('leaving the bar puts the keyboard on the match', () => {
  app().changeSearch({ words: 'postponed' });
  app().endSearch();
  expect(app().dialog).toBe('none');
  expect(app().wantedField?.path).toBe('narrative');
  expect(app().wantedField?.selection?.[1]).toBeGreaterThan(0);
});
