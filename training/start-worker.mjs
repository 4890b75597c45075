// A worker's first file: plain JavaScript, since a worker starts without tsx's loader.

import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
await import(workerData.script);
