import { forbidSockets } from '../security/no-sockets';
import { runCommandLine } from './run';

forbidSockets();

process.exitCode = await runCommandLine(process.argv.slice(2), process.stdout, process.stderr);
