import type { z } from 'zod';
import { appContract } from './contracts/app';
import { commentsContract } from './contracts/comments';
import { deadlinesContract } from './contracts/deadlines';
import { companiesContract } from './contracts/companies';
import { draftsContract } from './contracts/drafts';
import { filingsContract } from './contracts/filings';
import { handOverContract } from './contracts/hand-over';
import { identitiesContract } from './contracts/identities';
import { lintContract } from './contracts/lint';
import { noticeContract } from './contracts/notice';
import { rulesContract } from './contracts/rules';
import { signingContract } from './contracts/signing';
import { spellingContract } from './contracts/spelling';
import { trustContract } from './contracts/trust';
import { vaultContract } from './contracts/vault';
import { verificationContract } from './contracts/verification';

/**
 * Every door between renderer and main, as data: a channel is `domain:verb`, takes one object and answers one value. The
 * schemas are checked on every call; handlers, preload and client are typed by this map and by nothing else.
 */
export const contract = {
  ...appContract,
  ...commentsContract,
  ...deadlinesContract,
  ...companiesContract,
  ...draftsContract,
  ...filingsContract,
  ...handOverContract,
  ...identitiesContract,
  ...lintContract,
  ...noticeContract,
  ...rulesContract,
  ...signingContract,
  ...spellingContract,
  ...trustContract,
  ...vaultContract,
  ...verificationContract,
} as const;

/** A channel's name. */
export type Channel = keyof typeof contract;
/** What a channel takes. */
export type Input<Name extends Channel> = z.infer<(typeof contract)[Name]['input']>;
/** What a channel answers, inside a `Result`. */
export type Output<Name extends Channel> = z.infer<(typeof contract)[Name]['output']>;

/** All channel names, for the preload's list and the contract tests. */
export const channels = Object.keys(contract) as Channel[];
