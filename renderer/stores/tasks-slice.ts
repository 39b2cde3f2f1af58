import type { StateCreator } from 'zustand';
import type { AppState } from './app-store';

/** Work that may take longer than a person waits without a word. */
export interface Task {
  readonly id: number;
  readonly label: string;
  readonly done: number;
  /** 0 while it is not known how much there is. */
  readonly total: number;
  /** `null` where stopping halfway would do harm. */
  readonly cancel: (() => void) | null;
}

/** What the work itself holds of its task. */
export interface TaskHandle {
  readonly signal: AbortSignal;
  readonly report: (done: number, total: number) => void;
}

export interface TasksSlice {
  readonly tasks: readonly Task[];
  /** Runs work under a label; `canCancel` work has to watch its signal. */
  readonly runTask: <Answer>(
    task: { readonly label: string; readonly canCancel: boolean },
    work: (handle: TaskHandle) => Promise<Answer>,
  ) => Promise<Answer>;
  readonly cancelTasks: () => void;
}

let tasks = 0;

export const createTasksSlice: StateCreator<AppState, [], [], TasksSlice> = (set, get) => ({
  tasks: [],

  runTask: async ({ label, canCancel }, work) => {
    const id = ++tasks;
    const controller = new AbortController();
    const change = (changed: Partial<Task>) =>
      set({ tasks: get().tasks.map((task) => (task.id === id ? { ...task, ...changed } : task)) });
    const cancel = canCancel ? () => controller.abort() : null;
    set({ tasks: [...get().tasks, { id, label, done: 0, total: 0, cancel }] });
    try {
      return await work({ signal: controller.signal, report: (done, total) => change({ done, total }) });
    } finally {
      set({ tasks: get().tasks.filter((task) => task.id !== id) });
    }
  },

  cancelTasks: () => {
    for (const { cancel } of get().tasks) cancel?.();
  },
});
