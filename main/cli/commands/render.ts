import { createHash } from 'node:crypto';
import { Option } from 'commander';
import { AppError } from '../../../shared/errors/app-error';
import { parseDraft } from '../../../shared/draft/parse-draft';
import { remarksOn, renderFace, type FaceName, type RenderOptions } from '../../services/faces/render-face';
import { writeFileAtomically } from '../../storage/write-file';
import { readInput } from '../read-input';
import type { RegisterCommand } from '../context';

interface Options {
  readonly to: FaceName;
  readonly out: string;
  readonly conformed?: boolean;
  readonly live?: boolean;
  readonly forEdgar?: boolean;
}

/** `render DRAFT.json --to pdf|html|txt|xml --out FILE`: one face of a draft, written whole or not at all. */
export const registerRender: RegisterCommand = (program, context) => {
  program
    .command('render <draft>')
    .description('draw a draft as PDF, EDGAR HTML, EDGAR ASCII text or submission XML')
    .addOption(new Option('--to <face>', 'the face').choices(['pdf', 'html', 'txt', 'xml']).makeOptionMandatory())
    .requiredOption('--out <file>', 'where to write it')
    .option('--conformed', 'type the signature as /s/ Name: only when the signature page is signed')
    .option('--live', 'XML only: mark the submission LIVE instead of TEST')
    .option('--for-edgar', 'PDF only: the unofficial copy for EDGAR, without fields and embedded files')
    .action(async (path: string, options: Options) => {
      if (options.live === true && options.to !== 'xml') throw liveIsForXml(options.to);
      const draft = parseDraft(readInput(path).toString('utf8'));
      const face = await renderFace(draft, options.to, optionsOf(options));
      writeFileAtomically(options.out, face.bytes);
      const sha256 = createHash('sha256').update(face.bytes).digest('hex');
      const result = { file: options.out, sha256, bytes: face.bytes.length };
      context.print(result, [`${result.file}: ${result.bytes} bytes, SHA-256 ${sha256}`, ...remarksOn(face)]);
    });
};

function liveIsForXml(face: FaceName): AppError {
  return new AppError('invalid-input', {
    message: `Expected --live with --to xml, found it with --to ${face}.`,
    action: 'Leave --live out, or write the submission XML.',
  });
}

function optionsOf({ conformed, live, forEdgar }: Options): RenderOptions {
  return { conformed: conformed ?? false, forEdgar: forEdgar ?? false, liveTestFlag: live === true ? 'LIVE' : 'TEST' };
}
