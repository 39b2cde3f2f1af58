import { test } from 'vitest';
import { startDesk, temporaryFolder } from '../helpers/desk';
import { mouse } from '../helpers/hands';
import { firstRun, importSample, makeSigner, navigate, type Person } from '../helpers/journey';

test('first run: passphrase, sample, a draft to play with, and a signer with the attestation on file', async () => {
  const desk = await startDesk({ args: ['--at=2004-03-15T15:00:00-05:00'] });
  const person: Person = { ...desk, hands: mouse, folder: temporaryFolder() };
  await firstRun(person);
  await importSample(person);
  await makeSigner(person);
  await navigate(person, 'Editor');
  await desk.page.getByRole('heading', { level: 1, name: 'Sonus Networks, Inc.' }).waitFor();
});
