/** A file that a sync program put beside the one it could not merge with: whose copy it is. */
export interface ConflictCopy {
  readonly file: string;
  /** The draft's id. */
  readonly id: string;
  /** The name without its ending; the history of the same laptop carries the same one. */
  readonly stem: string;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/;

/** What sync programs add to a name, before its ending. */
const marks: readonly RegExp[] = [
  /^ \(.*conflict(?:ed)? copy.*\)$/i, // Dropbox, Nextcloud
  /^ \(\d+\)$/, // Google Drive
  /^\.sync-conflict-\d{8}-\d{6}(?:-[A-Z0-9]+)?$/, // Syncthing
  /^-[A-Za-z][\w-]*(?: \d+)?$/, // OneDrive: the other computer's name
];

/** What a name says about a conflict; `null` for a draft's own file and for a foreign one. */
export function conflictCopyIn(file: string, extension: string): ConflictCopy | null {
  if (!file.endsWith(extension)) return null;
  const stem = file.slice(0, -extension.length);
  const [id] = uuid.exec(stem) ?? [];
  if (id === undefined) return null;
  return isConflictMark(stem.slice(id.length)) ? { file, id, stem } : null;
}

/** Whether this is what a sync program adds to the name of a file that it could not merge. */
export function isConflictMark(text: string): boolean {
  return marks.some((mark) => mark.test(text));
}
