import { build } from 'vite';

await build({ configFile: 'build/vite.cli.config.ts', logLevel: 'warn' });
