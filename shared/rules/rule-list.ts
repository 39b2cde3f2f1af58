import type { Rule } from './rule';
import { coverRules } from './topics/cover-rules';
import { extensionRules } from './topics/extension-rules';
import { faceRules } from './topics/face-rules';
import { narrativeRules } from './topics/narrative-rules';
import { otherInformationRules } from './topics/other-information-rules';
import { partialRules } from './topics/partial-rules';
import { registrantRules } from './topics/registrant-rules';
import { releaseRules } from './topics/release-rules';
import { reliefRules } from './topics/relief-rules';
import { resultsRules } from './topics/results-rules';
import { signatureRules } from './topics/signature-rules';
import { thirdPartyRules } from './topics/third-party-rules';
import { timeRules } from './topics/time-rules';
import { wordingRules } from './topics/wording-rules';

/** Every rule the program knows, in the order of its number. A new rule joins its topic's list and nothing else. */
export const rules: readonly Rule[] = [
  ...coverRules,
  ...timeRules,
  ...reliefRules,
  ...extensionRules,
  ...thirdPartyRules,
  ...narrativeRules,
  ...otherInformationRules,
  ...resultsRules,
  ...registrantRules,
  ...partialRules,
  ...signatureRules,
  ...faceRules,
  ...wordingRules,
  ...releaseRules,
].sort((a, b) => a.number - b.number);
