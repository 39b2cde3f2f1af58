import type { Session } from 'electron';

/** The only permissions a page may have, each with its reason; every other one is denied. */
export const allowedPermissions: Readonly<Record<string, string>> = {
  'clipboard-sanitized-write': 'Copies a hash, a summary or a contact block when the user asks for it.',
};

/** Denies every permission that is not in the table, whoever asks. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(permission in allowedPermissions));
  session.setPermissionCheckHandler((_contents, permission) => permission in allowedPermissions);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
}
