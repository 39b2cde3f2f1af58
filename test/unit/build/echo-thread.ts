import { parentPort, workerData } from 'node:worker_threads';
import { canonicalJson } from '../../../shared/audit/canonical-json';

parentPort?.postMessage(canonicalJson(workerData));
