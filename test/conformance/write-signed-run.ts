import { main } from './write-signed';
await main(process.argv.slice(2));
