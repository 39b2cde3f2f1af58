import { documentTimeStamp, makeToken } from './families/certificates';
import { kit } from './kit';

/** The honest files that the fuzzer starts from: one signature, two, certified, with a document time stamp. */
export function fuzzSeeds(): Buffer[] {
  const { signed, signedTwice, certified } = kit();
  const stamped = documentTimeStamp(kit(), signed, (content) => makeToken(kit(), content));
  return [signed, signedTwice, certified(2), stamped];
}
