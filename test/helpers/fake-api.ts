import { createHash, randomUUID } from 'node:crypto';
import { emptyDraft } from '../../shared/draft/draft';
import { submissionType } from '../../shared/form/submission-type';
import { AppError } from '../../shared/errors/app-error';
import type { Channel, Input, Output } from '../../shared/ipc/contract';
import type { DraftSummary, StoredDraft } from '../../shared/ipc/contracts/drafts';
import type { EventName, EventPayload } from '../../shared/ipc/events';
import { err, ok } from '../../shared/ipc/result';
import type { WindowApi } from '../../shared/ipc/window-api';

type Answers = { [Name in Channel]?: (input: Input<Name>) => Output<Name> | Promise<Output<Name>> };

/** A main process in memory: drafts with revisions, and whatever answers a test adds. */
export interface FakeApi {
  readonly api: WindowApi;
  readonly drafts: Map<string, StoredDraft>;
  readonly calls: { readonly channel: Channel; readonly input: unknown }[];
  readonly answer: (answers: Answers) => void;
  readonly emit: <Name extends EventName>(event: Name, payload: EventPayload<Name>) => void;
}

/** `now` stamps saves; answers of a test win over the ones built in. */
export function fakeApi(now = () => 1_079_370_000_000): FakeApi {
  const drafts = new Map<string, StoredDraft>();
  const calls: FakeApi['calls'] = [];
  const listeners = new Map<string, Set<(payload: never) => void>>();
  const answers: Answers = {
    ...draftAnswers(drafts, now),
    'vault:state': () => ({ state: 'open', opensByKeyRing: false, takesWrites: true }),
    'app:saved': () => ({}),
    'deadlines:closures': () => ({ closures: [] }),
    'identities:list': () => [],
    'rules:facts': () => ({ history: [], signing: null, isVoided: false, filed: null }),
    'companies:marks': () => ({ fill: [], check: [] }),
    'companies:save-marks': () => ({}),
    'app:hold-draft': () => ({ held: true }),
  };
  const on = (event: EventName, listener: (payload: never) => void) => {
    const all = listeners.get(event) ?? new Set();
    listeners.set(event, all.add(listener));
    return () => void all.delete(listener);
  };
  const invoke = async (channel: Channel, input: unknown) => {
    calls.push({ channel, input: structuredClone(input) });
    const answer = answers[channel] as ((input: unknown) => unknown) | undefined;
    if (answer === undefined) throw new Error(`the test has no answer for ${channel}`);
    try {
      return ok(structuredClone(await answer(input)));
    } catch (thrown) {
      if (thrown instanceof AppError) return err(thrown.toJSON());
      throw thrown;
    }
  };
  const api = new Proxy({} as WindowApi, {
    get: (_target, name: string) => (name === 'on' ? on : (input: unknown) => invoke(name as Channel, input)),
  });
  return {
    api,
    drafts,
    calls,
    answer: (more) => void Object.assign(answers, more),
    emit: (event, payload) => listeners.get(event)?.forEach((listener) => listener(payload as never)),
  };
}

function draftAnswers(drafts: Map<string, StoredDraft>, now: () => number): Answers {
  const find = (id: string) => {
    const stored = drafts.get(id);
    if (stored !== undefined) return stored;
    throw new AppError('draft-not-found', { message: 'There is no such draft.', action: 'Open another.' });
  };
  const create = (draft: StoredDraft['draft']) => {
    const stored: StoredDraft = { id: randomUUID(), state: 'draft', revision: 0, savedAt: now(), draft };
    drafts.set(stored.id, stored);
    return stored;
  };
  return {
    'drafts:list': () => ({ drafts: [...drafts.values()].map(summaryOf), damaged: [] }),
    'drafts:create': ({ draft, edition }) => create(draft ?? emptyDraft(edition)),
    'drafts:open': ({ id }) => find(id),
    'drafts:save': ({ id, revision, draft }) => {
      const stored = find(id);
      if (stored.revision !== revision) {
        throw new AppError('draft-stale-revision', { message: 'A newer revision is saved.', action: 'Choose one.' });
      }
      const next = { ...stored, draft, revision: revision + 1, savedAt: now() };
      drafts.set(id, next);
      return next;
    },
    'drafts:keep-exhibit': ({ bytes }) => ({ sha256: createHash('sha256').update(bytes).digest('hex') }),
    'drafts:duplicate': ({ id }) => create(find(id).draft),
    'drafts:delete': ({ id }) => {
      drafts.delete(id);
      return summaryOf(find(id));
    },
  };
}

function summaryOf({ id, state, revision, savedAt, draft }: StoredDraft): DraftSummary {
  const { registrant, cover, signature } = draft;
  return {
    id,
    state,
    registrant: registrant.name,
    report: cover.report,
    form: submissionType(draft),
    deadline: null,
    signers: signature.name === null ? [] : [signature.name],
    findings: { block: 0, error: 0, warn: 0 },
    periodEnded: cover.periodEnded,
    revision,
    savedAt,
    deletedAt: null,
    archivedAt: null,
    conflictOf: null,
    reportFiledOn: null,
  };
}
