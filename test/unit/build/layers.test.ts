import { expect, test } from 'vitest';
import { findViolations } from '../../../build/checks/find-violations.mjs';

const forbidden: ReadonlyArray<readonly [string, string, RegExp]> = [
  ['shared/a.ts', "import { join } from 'node:path';", /Node's node:path/],
  ['shared/a.ts', "import { readFileSync } from 'fs';", /Node's fs/],
  ['shared/a.ts', "import { app } from 'electron';", /may not import package electron/],
  ['shared/a.ts', "import { seal } from '../main/signing/seal';", /shared may not import main/],
  ['renderer/a.tsx', "import { seal } from '../main/signing/seal';", /renderer may not import main/],
  ['renderer/a.tsx', "const m = await import('../main/signing/seal');", /renderer may not import main/],
  ['renderer/a.tsx', "export * from '../main/signing/seal';", /renderer may not import main/],
  ['renderer/a.tsx', "import forge from 'node-forge';", /renderer may not import package node-forge/],
  ['main/signing/a.ts', "import { Button } from '@mantine/core';", /main may not import package @mantine\/core/],
  ['main/signing/a.ts', "import type { App } from 'electron';", /electron may be imported in/],
  ['main/signing/a.ts', "import { App } from '../../renderer/App';", /main may not import renderer/],
  ['main/ipc/handlers/a.ts', "import { ipcMain } from 'electron';", /only main\/ipc\/handle\.ts may use ipcMain/],
  ['main/windows/a.ts', "import { ipcRenderer } from 'electron';", /only main\/preload\/index\.ts may use ipcRenderer/],
  ['main/preload/index.ts', "import { serve } from '../security/app-protocol';", /preload may not import main/],
  ['main/verify/a.ts', "import { sealPdf } from '../signing/seal-pdf';", /verifier may not import \.\.\/signing/],
  ['main/verify/a/b.ts', "import { writeFileSync } from 'node:fs';", /verifier may not import node:fs/],
  ['main/verify/a.ts', "import { PDFDocument } from 'pdf-lib';", /verifier may not import pdf-lib/],
  ['main/pdf/a.ts', "import leftPad from 'left-pad/index.js';", /package left-pad is not classed/],
];

test.each(forbidden)('%s may not hold %s', (path, text, violation) => {
  expect(findViolations(path, text)).toEqual([expect.stringMatching(violation)]);
});

const allowed: ReadonlyArray<readonly [string, string]> = [
  ['shared/a/b.ts', "import { z } from 'zod'; import { c } from '../c';"],
  ['main/verify/a/b.ts', "import { createHash } from 'node:crypto'; import { c } from '../../../shared/c';"],
  ['main/ipc/handle.ts', "import { ipcMain } from 'electron';"],
  [
    'main/preload/index.ts',
    "import { ipcRenderer } from 'electron'; import { channels } from 'virtual:channel-names';",
  ],
  ['main/pdf/fonts.ts', "import path from '@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf?file';"],
  ['renderer/a/B.tsx', "import { useState } from 'react'; import type { Draft } from '../../shared/draft/draft';"],
];

test.each(allowed)('%s may hold %s', (path, text) => {
  expect(findViolations(path, text)).toEqual([]);
});
