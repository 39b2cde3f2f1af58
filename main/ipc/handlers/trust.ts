import { readInput } from '../../cli/read-input';
import type { Keep } from '../../app/keep';
import type { HandlerDependencies } from '../dependencies';
import type { DomainHandlers } from '../handlers';

const certificateKinds = [{ name: 'Certificate', extensions: ['pem', 'crt', 'cer', 'der'] }];
/** A file with a whole chain of certificates takes a few thousand bytes. */
const certificateLimit = 1024 * 1024;

/** The doors to the certificates that verification trusts. */
export function createTrustHandlers(
  { trust }: Pick<Keep, 'trust'>,
  { dialogs }: Pick<HandlerDependencies, 'dialogs'>,
): DomainHandlers<'trust'> {
  return {
    'trust:list': () => trust.list(),
    'trust:read-file': async (_input, caller) => {
      const [path] = await dialogs.open(caller, { title: 'A certificate to trust', kinds: certificateKinds });
      return path === undefined ? null : trust.read(readInput(path, certificateLimit));
    },
    'trust:add': (input) => trust.add(input),
    'trust:remove': ({ fingerprint, purpose }) => trust.remove(fingerprint, purpose),
  };
}
